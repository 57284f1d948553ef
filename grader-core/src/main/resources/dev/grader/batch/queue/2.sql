alter table grader_submission add column if not exists alias varchar;
