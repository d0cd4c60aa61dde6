//! A web server for `dist/`, on this machine only. It sends the strict policy that the widget
//! promises to work under, and says so when a page breaks it.

mod policy;
mod site;

pub use policy::Policy;
pub use site::Mount;

use crate::{dist, project, say};
use anyhow::{Context, Result, bail};
use std::io::{ErrorKind, Read as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::{Arc, Mutex};
use std::thread;
use tiny_http::{Header, Method, Request, Response};

/// The port where the person names none.
pub const DEFAULT_PORT: u16 = 8080;

/// Requests that are answered at the same time; browsers open six connections to one server.
const THREADS: usize = 8;

/// Most of a report that is read, in bytes.
const LONGEST_REPORT: u64 = 64 * 1024;

/// Builds `dist/` and serves it until the person stops the program.
pub fn run(port: u16) -> Result<()> {
    let listener = listen(port)?;
    dist::build()?;
    let server = Server::start(listener, vec![Mount::new("/", project::dist())])?;
    say::line(&format!(
        "Serving dist/ at {}  (stop with Ctrl+C)",
        server.address()
    ));
    server.wait();
    Ok(())
}

/// Takes a port, before any work is done; 0 takes any free one.
pub fn listen(port: u16) -> Result<TcpListener> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(listener) => Ok(listener),
        Err(error) if error.kind() == ErrorKind::AddrInUse => bail!(
            "port {port} is taken by another program. Choose one with: cargo xtask serve --port {}",
            port.saturating_add(1)
        ),
        Err(error) => Err(error).with_context(|| format!("cannot listen on port {port}")),
    }
}

/// A running server; it ends with the program.
pub struct Server {
    address: SocketAddr,
    violations: Arc<Mutex<Vec<String>>>,
    threads: Vec<thread::JoinHandle<()>>,
}

impl Server {
    /// Answers requests from now on.
    pub fn start(listener: TcpListener, mounts: Vec<Mount>) -> Result<Self> {
        let address = listener.local_addr()?;
        let server = tiny_http::Server::from_listener(listener, None)
            .map_err(|error| anyhow::anyhow!("the web server does not start: {error}"))?;
        let (server, mounts) = (Arc::new(server), Arc::new(mounts));
        let violations = Arc::default();
        let threads = (0..THREADS)
            .map(|_| {
                let (server, mounts) = (Arc::clone(&server), Arc::clone(&mounts));
                let violations = Arc::clone(&violations);
                thread::spawn(move || {
                    for request in server.incoming_requests() {
                        // A browser that goes away before its answer misses nothing.
                        let _ = answer(request, &mounts, &violations);
                    }
                })
            })
            .collect();
        Ok(Server {
            address,
            violations,
            threads,
        })
    }

    /// The address to open, with a slash at its end.
    pub fn address(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// What browsers reported about broken policies, and nobody took so far.
    pub fn take_violations(&self) -> Vec<String> {
        self.violations
            .lock()
            .map(|mut reports| std::mem::take(&mut *reports))
            .unwrap_or_default()
    }

    fn wait(self) {
        for thread in self.threads {
            // A thread that panicked has said so; the others go on.
            let _ = thread.join();
        }
    }
}

fn answer(
    mut request: Request,
    mounts: &[Mount],
    violations: &Mutex<Vec<String>>,
) -> std::io::Result<()> {
    let path = request.url().split(['?', '#']).next().unwrap_or("/");
    if *request.method() == Method::Post && path == policy::REPORTS {
        let mut report = String::new();
        request
            .as_reader()
            .take(LONGEST_REPORT)
            .read_to_string(&mut report)?;
        println!("policy violation: {report}");
        if let Ok(mut violations) = violations.lock() {
            violations.push(report);
        }
        return request.respond(Response::empty(204));
    }
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(Response::empty(405));
    }
    let mut response = match site::find(path, mounts) {
        site::Found::File(mount, file) => {
            let bytes = std::fs::read(&file)?;
            let mut response = Response::from_data(bytes);
            add(&mut response, "Content-Type", site::media_type(&file));
            add(
                &mut response,
                "Content-Security-Policy",
                &mount.policy.header(),
            );
            response
        }
        site::Found::Moved(address) => {
            let mut response = Response::from_data(Vec::new()).with_status_code(301);
            add(&mut response, "Location", &address);
            response
        }
        site::Found::Nothing => Response::from_string("Not found").with_status_code(404),
    };
    add(&mut response, "Cache-Control", "no-cache");
    add(&mut response, "X-Content-Type-Options", "nosniff");
    // Any page may embed the widget: module scripts of another origin need this.
    add(&mut response, "Access-Control-Allow-Origin", "*");
    request.respond(response)
}

fn add<Body: std::io::Read>(response: &mut Response<Body>, name: &str, value: &str) {
    if let Ok(header) = Header::from_bytes(name, value) {
        response.add_header(header);
    }
}
