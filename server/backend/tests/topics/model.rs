//! What stands in for a model: a server that answers as told, one that never ends, and a log.

use std::{
    io,
    sync::{Arc, Mutex},
    time::Duration,
};

use axum::{Router, extract::State, http::HeaderMap, response::Response, routing::post};
use backend::ports::{
    clock::Clock,
    topics::{Llm, LlmSettings, PATIENCE, TopicSource},
};
use domain::base::moment::Moment;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};

/// The key that the model is sent, which must stand nowhere else.
pub const KEY: &str = "sk-canary-key";

/// The stand-in: what it answers, and what it was asked.
pub struct Model {
    answer: Box<dyn Fn() -> Response + Send + Sync>,
    asked: Mutex<Vec<(HeaderMap, String)>>,
}

impl Model {
    /// Starts a model that always answers like this, and the source that asks it.
    pub async fn start(answer: impl Fn() -> Response + Send + Sync + 'static) -> (Arc<Self>, TopicSource, Arc<Clock>) {
        let model = Arc::new(Self { answer: Box::new(answer), asked: Mutex::default() });
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let clock = Arc::new(Clock::held(Moment::from_unix_ms(0)));
        let source = source(&listener, PATIENCE, &clock);
        let router = Router::new()
            .route(
                "/v1/chat/completions",
                post(|State(model): State<Arc<Self>>, headers: HeaderMap, body: String| async move {
                    model.asked.lock().unwrap().push((headers, body));
                    (model.answer)()
                }),
            )
            .with_state(Arc::clone(&model));
        tokio::spawn(async move { axum::serve(listener, router).await });
        (model, source, clock)
    }

    /// What it was asked first: the headers and the body.
    pub fn asked(&self) -> (HeaderMap, String) {
        self.asked.lock().unwrap()[0].clone()
    }

    /// How often it was asked.
    pub fn calls(&self) -> usize {
        self.asked.lock().unwrap().len()
    }
}

/// Settings that fit a server at this address.
pub fn settings(base_url: String) -> LlmSettings {
    LlmSettings { base_url, api_key: Some(KEY.into()), model: "hallabong-7b".into() }
}

/// The source that asks the model behind this listener.
pub fn source(listener: &TcpListener, patience: Duration, clock: &Arc<Clock>) -> TopicSource {
    // Another test may have been first, which is as good.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let settings = settings(format!("http://{}/v1/", listener.local_addr().unwrap()));
    TopicSource::Llm(Box::new(Llm::new(settings, Arc::clone(clock), patience).unwrap()))
}

/// A source whose model sends this head and then these bytes, so many at a time, without end.
pub async fn endless(head: &'static str, bytes: &'static [u8], patience: Duration) -> TopicSource {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let source = source(&listener, patience, &Arc::new(Clock::System));
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let _ = stream.read(&mut [0; 4096]).await;
        let _ = stream.write_all(head.as_bytes()).await;
        while stream.write_all(bytes).await.is_ok() {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    });
    source
}

/// Where a test collects what is logged.
#[derive(Clone, Default)]
pub struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Log {
    /// All that was logged.
    pub fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}
