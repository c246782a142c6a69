-- What a person typed and then did not choose, when somebody else had changed the same place: kept beside the states of
-- the form, of the version that it was set against.
alter table application_revision add column aside boolean not null default false;
alter table application_revision drop constraint application_revision_application_id_version_key;
create unique index on application_revision (application_id, version) where not aside;
create index on application_revision (application_id) where aside;
