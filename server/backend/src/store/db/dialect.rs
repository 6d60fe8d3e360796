//! The words in which the two databases differ.

/// Which of the two databases this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// A file beside the process.
    Sqlite,
    /// A server, for many replicas.
    Postgres,
}

impl Dialect {
    pub(super) fn begin(self) -> &'static str {
        match self {
            Self::Sqlite => "begin immediate",
            Self::Postgres => "begin isolation level serializable",
        }
    }

    /// How a transaction of one statement begins. A single statement is isolated by itself, and at
    /// this level `PostgreSQL` waits for a row instead of refusing whoever comes second.
    pub(super) fn begin_single(self) -> &'static str {
        match self {
            Self::Sqlite => "begin immediate",
            Self::Postgres => "begin isolation level read committed",
        }
    }

    /// The statement that finds a person's row and holds it until the transaction ends; on `SQLite` there is one writer
    /// anyway.
    /// Rows that refer to the person may still come in meanwhile, or two who thank each other would wait in a circle.
    pub(super) fn hold_member(self) -> &'static str {
        match self {
            Self::Sqlite => "select 1 from member where id = $1",
            Self::Postgres => "select 1 from member where id = $1 for no key update",
        }
    }

    pub(super) fn has_migrations(self) -> &'static str {
        match self {
            Self::Sqlite => "select 1 from sqlite_master where name = '_sqlx_migrations'",
            Self::Postgres => "select 1 where to_regclass('_sqlx_migrations') is not null",
        }
    }

    /// The statement that takes the oldest job that is due. Many workers may ask at once: on
    /// `PostgreSQL` each skips what another is taking; on `SQLite` there is one writer anyway.
    pub fn take_job(self) -> &'static str {
        match self {
            Self::Sqlite => {
                "update job set state = 'running', lease = $1, leased_until = $2, attempts = attempts + 1
                 where id = (select id from job
                             where (state = 'waiting' and run_at <= $3) or (state = 'running' and leased_until <= $3)
                             order by run_at, id limit 1)
                 returning id, kind, payload, attempts"
            }
            Self::Postgres => {
                "update job set state = 'running', lease = $1, leased_until = $2, attempts = attempts + 1
                 where id = (select id from job
                             where (state = 'waiting' and run_at <= $3) or (state = 'running' and leased_until <= $3)
                             order by run_at, id limit 1 for update skip locked)
                 returning id, kind, payload, attempts"
            }
        }
    }
}
