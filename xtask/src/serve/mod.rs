//! A web server for `dist/`, on this machine only. It sends the strict policy that the widget
//! promises to work under, and says so when a page breaks it.

mod policy;
mod site;

pub use policy::Policy;
pub use site::Mount;

use crate::{dist, project, say};
use anyhow::{Context, Result, anyhow, bail};
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::{Arc, Mutex};
use std::thread;

/// The port where the person names none.
pub const DEFAULT_PORT: u16 = 8080;

/// Most of a report that is read, in bytes.
const LONGEST_REPORT: usize = 64 * 1024;

/// Builds `dist/` and serves it until the person stops the program.
pub fn run(port: u16) -> Result<()> {
    let listener = listen(port)?;
    dist::build()?;
    let server = Server::start(listener, vec![Mount::new("/", project::dist())])?;
    say::line(&format!(
        "Serving dist/ at {}  (stop with Ctrl+C)",
        server.address()
    ));
    server.wait()
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
    shared: Arc<Shared>,
    thread: thread::JoinHandle<std::io::Result<()>>,
}

/// What every answer needs.
struct Shared {
    mounts: Vec<Mount>,
    violations: Mutex<Vec<String>>,
}

impl Server {
    /// Answers requests from now on.
    pub fn start(listener: TcpListener, mounts: Vec<Mount>) -> Result<Self> {
        let address = listener.local_addr()?;
        listener.set_nonblocking(true)?;
        let shared = Arc::new(Shared {
            mounts,
            violations: Mutex::default(),
        });
        let app = axum::Router::new()
            .fallback(answer)
            .with_state(Arc::clone(&shared));
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .build()?;
        let thread = thread::spawn(move || {
            runtime.block_on(async {
                let listener = tokio::net::TcpListener::from_std(listener)?;
                axum::serve(listener, app).await
            })
        });
        Ok(Server {
            address,
            shared,
            thread,
        })
    }

    /// The address to open, with a slash at its end.
    pub fn address(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// What browsers reported about broken policies, and nobody took so far.
    pub fn take_violations(&self) -> Vec<String> {
        let violations = self.shared.violations.lock();
        violations
            .map(|mut reports| std::mem::take(&mut *reports))
            .unwrap_or_default()
    }

    fn wait(self) -> Result<()> {
        match self.thread.join() {
            Ok(ended) => ended.context("the web server stopped"),
            Err(_) => Err(anyhow!("the web server broke down")),
        }
    }
}

async fn answer(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let path = request.uri().path();
    let mut response = match *request.method() {
        Method::POST if path == policy::REPORTS => take_report(&shared, request.into_body()).await,
        Method::GET | Method::HEAD => file(path, &shared.mounts),
        _ => StatusCode::METHOD_NOT_ALLOWED.into_response(),
    };
    add(&mut response, header::CACHE_CONTROL, "no-cache");
    add(&mut response, header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    // Any page may embed the widget: module scripts of another origin need this.
    add(&mut response, header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    response
}

async fn take_report(shared: &Shared, body: Body) -> Response {
    let Ok(report) = to_bytes(body, LONGEST_REPORT).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let report = String::from_utf8_lossy(&report).into_owned();
    println!("policy violation: {report}");
    if let Ok(mut violations) = shared.violations.lock() {
        violations.push(report);
    }
    StatusCode::NO_CONTENT.into_response()
}

fn file(path: &str, mounts: &[Mount]) -> Response {
    match site::find(path, mounts) {
        site::Found::File(mount, file) => {
            let Ok(bytes) = std::fs::read(&file) else {
                return StatusCode::NOT_FOUND.into_response();
            };
            let mut response = bytes.into_response();
            add(&mut response, header::CONTENT_TYPE, site::media_type(&file));
            let policy = mount.policy.header();
            add(&mut response, header::CONTENT_SECURITY_POLICY, &policy);
            response
        }
        site::Found::Moved(address) => {
            let mut response = StatusCode::MOVED_PERMANENTLY.into_response();
            add(&mut response, header::LOCATION, &address);
            response
        }
        site::Found::Nothing => (StatusCode::NOT_FOUND, "Not found").into_response(),
    }
}

fn add(response: &mut Response, name: header::HeaderName, value: &str) {
    if let Ok(value) = header::HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}
