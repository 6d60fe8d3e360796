-- The people that a plan was made of, as the engine reads them, while the plan may still be changed.
alter table round add column people text;

-- What the organizer asked for: who stays together, who rests this time. JSON.
alter table round add column wishes text not null default '{}';

-- How often the plan was changed by hand; a change names the number that it was made on.
alter table round add column changes bigint not null default 0;
