-- Sealed scans, too, go on where they broke off: an upload under way, of one application's or of a call's stack.
create table paper_upload (
  id uuid primary key,
  call_id text not null references call,
  -- Null: an officer's, which its code brings to its application.
  application_id uuid references application,
  name text not null check (length(name) between 1 and 200),
  size bigint not null check (size > 0),
  uploaded_by uuid not null references auth.user,
  started_at timestamptz not null default app_now(),
  expires_at timestamptz not null default app_now() + interval '2 days',
  -- What came of it; asked for again, the same.
  scan_id uuid references paper_scan
);
create index on paper_upload (uploaded_by);
create index on paper_upload (expires_at);
create index on paper_upload (scan_id);

create function guard_paper_upload() returns trigger language plpgsql as $$
begin
  if old.scan_id is not null then
    raise exception 'an upload is finished once' using errcode = 'ZN002';
  end if;
  return new;
end $$;
create trigger paper_upload_guard before update on paper_upload for each row execute function guard_paper_upload();

alter table paper_upload enable row level security;
alter table paper_upload force row level security;
create policy paper_upload_own on paper_upload for all
  using (actor_is_system() or (uploaded_by = actor_id() and case when application_id is null
    then actor_is_officer_of(call_id) else actor_owns_application(application_id) end))
  with check (actor_is_system() or (uploaded_by = actor_id() and case when application_id is null
    then actor_is_officer_of(call_id) else actor_owns_application(application_id) end));
grant select, insert, update (scan_id), delete on paper_upload to zhinan_app;
