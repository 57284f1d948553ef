create table if not exists grader_batch (
  id varchar not null primary key,
  title varchar not null,
  rubric_name varchar not null,
  rubric varchar not null,
  created timestamp with time zone not null
);
create table if not exists grader_submission (
  batch varchar not null references grader_batch,
  candidate_key varchar not null,
  place integer not null,
  name varchar not null,
  source varchar not null,
  ref varchar,
  due timestamp with time zone,
  notes varchar not null,
  state varchar not null,
  kept varchar,
  reason varchar not null,
  fence bigint not null,
  failures integer not null,
  lost integer not null,
  worker varchar not null,
  fingerprint varchar,
  python varchar,
  primary key (batch, candidate_key)
);
create table if not exists grader_dossier (
  batch varchar not null,
  candidate_key varchar not null,
  content ${bytes} not null,
  primary key (batch, candidate_key)
);
create table if not exists grader_task (
  task_name varchar not null,
  task_instance varchar not null,
  task_data ${bytes},
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by varchar,
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index if not exists grader_task_execution_time on grader_task (execution_time);
create index if not exists grader_task_last_heartbeat on grader_task (last_heartbeat);
