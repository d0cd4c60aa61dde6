//! The browsers and drivers of the tests.

use super::debian;
use crate::process::find;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// Where WebKitGTK keeps the browser that its driver starts.
const WEBKIT_BROWSERS: [&str; 4] = [
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/webkit2gtk-4.1/MiniBrowser",
];

/// A program that tests need, and the packages that bring it.
struct Need {
    programs: &'static [&'static str],
    packages: &'static [&'static str],
    purpose: &'static str,
}

const CHROMIUM: Need = Need {
    programs: &["chromium", "chromium-browser", "google-chrome"],
    packages: &["chromium", "chromium-driver"],
    purpose: "Chromium",
};
const CHROMIUM_DRIVER: Need = Need {
    programs: &["chromedriver"],
    packages: &["chromium-driver"],
    purpose: "Chromium's driver",
};
const FIREFOX: Need = Need {
    programs: &["firefox-esr", "firefox"],
    packages: &["firefox-esr"],
    purpose: "Firefox",
};
const WEBKIT_DRIVER: Need = Need {
    programs: &["WebKitWebDriver"],
    packages: &["webkit2gtk-driver"],
    purpose: "WebKit",
};
const DISPLAY: Need = Need {
    programs: &["xvfb-run"],
    packages: &["xvfb", "xauth"],
    purpose: "a display for WebKit",
};

impl Need {
    fn meet(&self) -> Result<PathBuf> {
        if find(self.programs).is_none() {
            debian::install(self.packages, self.purpose)?;
        }
        find(self.programs)
            .with_context(|| format!("{} was installed but is not on the PATH", self.purpose))
    }
}

/// Chromium's driver, for the tests of the component; Chromium itself is made sure of.
pub fn chromium_driver() -> Result<PathBuf> {
    CHROMIUM.meet()?;
    CHROMIUM_DRIVER.meet()
}

/// The programs of the three engines.
pub struct Browsers {
    /// Chromium, driven by its own protocol.
    pub chromium: PathBuf,
    /// Firefox, driven by WebDriver BiDi.
    pub firefox: PathBuf,
    /// WebKit's driver.
    pub webkit_driver: PathBuf,
    /// WebKit's browser, which the driver starts.
    pub webkit: PathBuf,
    /// Runs a program with a display.
    pub display: PathBuf,
}

impl Browsers {
    /// Finds all of them and installs what is missing.
    pub fn find() -> Result<Self> {
        let webkit_driver = WEBKIT_DRIVER.meet()?;
        Ok(Self {
            chromium: CHROMIUM.meet()?,
            firefox: FIREFOX.meet()?,
            webkit: WEBKIT_BROWSERS
                .iter()
                .map(Path::new)
                .find(|path| path.is_file())
                .context("WebKit's driver is here, but its MiniBrowser is not in a known place")?
                .to_owned(),
            webkit_driver,
            display: DISPLAY.meet()?,
        })
    }
}
