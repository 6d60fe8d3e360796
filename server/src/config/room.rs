//! Where groups meet: settings of rooms.

use std::{fmt, path::PathBuf};

use backend::ports::room::{JitsiAccount, ZoomAccount};
use domain::group::room::RoomHosts;
use secrecy::SecretString;

use super::{Problems, parse::origin, secret};

/// Settings of rooms as typed.
#[derive(Debug, clap::Args)]
pub struct RawRoom {
    /// `zoom`, `jitsi`, or `fixed` (an organizer pastes a link); with `--demo` it is `jitsi`.
    #[arg(long, global = true, env = "HGH_ROOM")]
    room: Option<String>,
    /// Hosts that a room may have, comma-separated.
    #[arg(long, global = true, env = "HGH_ROOM_HOSTS", default_value = "zoom.us,*.zoom.us,meet.jit.si")]
    room_hosts: String,
    /// A room in which people try alone; unset, one of the maker of rooms.
    #[arg(long, global = true, env = "HGH_PRACTICE_ROOM")]
    practice_room: Option<String>,
    /// The Jitsi server.
    #[arg(long, global = true, env = "HGH_JITSI_URL", default_value = "https://meet.jit.si")]
    jitsi_url: String,
    /// What the Jitsi server knows us by, so that people are let in by signed tokens.
    #[arg(long, global = true, env = "HGH_JITSI_APP_ID")]
    jitsi_app_id: Option<String>,
    #[arg(skip = secret::from_environment("HGH_JITSI_SECRET"))]
    jitsi_secret: Option<SecretString>,
    /// A file that holds the secret that signs those tokens; or `HGH_JITSI_SECRET`, the secret itself.
    #[arg(long, global = true, env = "HGH_JITSI_SECRET_FILE")]
    jitsi_secret_file: Option<PathBuf>,
    /// The account of the Server-to-Server OAuth app.
    #[arg(long, global = true, env = "HGH_ZOOM_ACCOUNT_ID")]
    zoom_account_id: Option<String>,
    /// The app's id.
    #[arg(long, global = true, env = "HGH_ZOOM_CLIENT_ID")]
    zoom_client_id: Option<String>,
    #[arg(skip = secret::from_environment("HGH_ZOOM_CLIENT_SECRET"))]
    zoom_client_secret: Option<SecretString>,
    /// A file that holds the app's secret; or `HGH_ZOOM_CLIENT_SECRET`, the secret itself.
    #[arg(long, global = true, env = "HGH_ZOOM_CLIENT_SECRET_FILE")]
    zoom_client_secret_file: Option<PathBuf>,
    /// Users to spread meetings over, comma-separated.
    #[arg(long, global = true, env = "HGH_ZOOM_HOSTS", default_value = "me")]
    zoom_hosts: String,
    /// Zoom's API.
    #[arg(long, global = true, env = "HGH_ZOOM_API_URL", default_value = "https://api.zoom.us/v2")]
    zoom_api_url: String,
    /// Where Zoom gives tokens.
    #[arg(long, global = true, env = "HGH_ZOOM_OAUTH_URL", default_value = "https://zoom.us/oauth/token")]
    zoom_oauth_url: String,
}

/// Settings of rooms that are sound.
#[derive(Debug, Clone)]
pub struct Room {
    /// Who makes rooms.
    pub kind: RoomKind,
    /// Hosts that a room may have.
    pub hosts: RoomHosts,
    /// The room in which people try alone, where one is named.
    pub practice: Option<String>,
}

/// Who makes rooms.
#[derive(Debug, Clone)]
pub enum RoomKind {
    /// An organizer pastes a link.
    Fixed,
    /// A Jitsi server makes a room of any name, and may want tokens to be shown.
    Jitsi(String, Option<JitsiAccount>),
    /// Zoom, asked by a job.
    Zoom(ZoomAccount),
}

impl RawRoom {
    /// Reads the settings of rooms.
    pub fn read(&self, problems: &mut Problems, demo: bool) -> Option<Room> {
        let hosts = problems.take("HGH_ROOM_HOSTS", RoomHosts::parse(&self.room_hosts));
        let usual = if demo { "jitsi" } else { "fixed" };
        let kind = match self.room.as_deref().unwrap_or(usual) {
            "fixed" => Some(RoomKind::Fixed),
            "jitsi" => self.jitsi(problems),
            "zoom" => self.zoom(problems).map(RoomKind::Zoom),
            _ => problems.take("HGH_ROOM", Err("expected zoom, jitsi or fixed")),
        };
        let (kind, hosts) = (kind?, hosts?);
        if let RoomKind::Jitsi(url, _) = &kind
            && !hosts.allows(&format!("{url}/x"))
        {
            return problems.take("HGH_JITSI_URL", Err("its host is not among HGH_ROOM_HOSTS, or it is not https"));
        }
        let practice = problems.take("HGH_PRACTICE_ROOM", self.practice(&hosts))?;
        Some(Room { kind, hosts, practice })
    }

    /// The address of the practice room as browsers write it, or none.
    fn practice(&self, hosts: &RoomHosts) -> Result<Option<String>, &'static str> {
        let typed = self.practice_room.as_deref().map(str::trim).filter(|typed| !typed.is_empty());
        let Some(typed) = typed else { return Ok(None) };
        hosts.read(typed).map(Some).ok_or("its host is not among HGH_ROOM_HOSTS, or it is not https")
    }

    /// The server, and its account: id and secret, or neither.
    fn jitsi(&self, problems: &mut Problems) -> Option<RoomKind> {
        const BOTH: &str = "HGH_JITSI_APP_ID and HGH_JITSI_SECRET are set together or not at all";
        let url = problems.take("HGH_JITSI_URL", origin(&self.jitsi_url));
        let given = secret::given(self.jitsi_secret.as_ref(), self.jitsi_secret_file.as_deref());
        let sign = problems.take("HGH_JITSI_SECRET", given)?;
        let app_id = self.jitsi_app_id.clone().filter(|id| !id.trim().is_empty());
        let account = match (app_id, sign) {
            (None, None) => None,
            (Some(app_id), Some(secret)) => Some(JitsiAccount { app_id, secret }),
            (None, Some(_)) => return problems.take("HGH_JITSI_APP_ID", Err(BOTH)),
            (Some(_), None) => return problems.take("HGH_JITSI_SECRET", Err(BOTH)),
        };
        Some(RoomKind::Jitsi(url?, account))
    }

    fn zoom(&self, problems: &mut Problems) -> Option<ZoomAccount> {
        const MISSING: &str = "it is needed where HGH_ROOM is zoom";
        let account = problems.take("HGH_ZOOM_ACCOUNT_ID", self.zoom_account_id.clone().ok_or(MISSING));
        let client = problems.take("HGH_ZOOM_CLIENT_ID", self.zoom_client_id.clone().ok_or(MISSING));
        let given = secret::given(self.zoom_client_secret.as_ref(), self.zoom_client_secret_file.as_deref());
        let given = given.and_then(|secret| secret.ok_or_else(|| MISSING.into()));
        let client_secret = problems.take("HGH_ZOOM_CLIENT_SECRET", given);
        let hosts: Vec<_> = self.zoom_hosts.split(',').map(str::trim).filter(|host| !host.is_empty()).collect();
        Some(ZoomAccount {
            account_id: account?,
            client_id: client?,
            client_secret: client_secret?,
            hosts: hosts.into_iter().map(str::to_owned).collect(),
            api_url: self.zoom_api_url.clone(),
            oauth_url: self.zoom_oauth_url.clone(),
        })
    }
}

impl fmt::Display for Room {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match &self.kind {
            RoomKind::Fixed => "fixed",
            RoomKind::Jitsi(..) => "jitsi",
            RoomKind::Zoom(_) => "zoom",
        };
        writeln!(f, "HGH_ROOM={kind}")?;
        writeln!(f, "HGH_ROOM_HOSTS={}", self.hosts)?;
        writeln!(f, "HGH_PRACTICE_ROOM={}", self.practice.as_deref().unwrap_or_default())?;
        match &self.kind {
            RoomKind::Fixed => Ok(()),
            RoomKind::Jitsi(url, account) => {
                writeln!(f, "HGH_JITSI_URL={url}")?;
                writeln!(f, "HGH_JITSI_APP_ID={}", account.as_ref().map_or("", |account| &account.app_id))?;
                writeln!(f, "HGH_JITSI_SECRET={}", account.as_ref().map_or("", |_| "***"))
            }
            RoomKind::Zoom(account) => {
                writeln!(f, "HGH_ZOOM_ACCOUNT_ID={}", account.account_id)?;
                writeln!(f, "HGH_ZOOM_CLIENT_ID={}", account.client_id)?;
                writeln!(f, "HGH_ZOOM_CLIENT_SECRET=***")?;
                writeln!(f, "HGH_ZOOM_HOSTS={}", account.hosts.join(","))
            }
        }
    }
}
