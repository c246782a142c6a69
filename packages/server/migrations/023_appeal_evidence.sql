-- Evidence to an appeal (申诉), and a unit that takes back its appeal alone, not the application.

-- What the unit sent with its reasons; guard_appeal keeps it as it was sent.
alter table appeal add column files uuid[] not null default '{}' check (cardinality(files) <= 5);
grant insert (files) on appeal to zhinan_app;

-- Evidence lies where all files lie. Before it is sent only its unit sees it; the form cannot name it.
alter table file add column evidence boolean not null default false;
comment on column file.evidence is 'uploaded for an appeal, not for the form';
create policy file_evidence on file as restrictive for select using (
  not evidence or actor_is_system() or actor_owns_application(application_id)
  or exists (select from appeal x where x.application_id = file.application_id and file.id = any (x.files)));

create or replace function guard_content_files() returns trigger language plpgsql as $$
begin
  if exists (
    select from jsonb_path_query(new.content, '$.attachments.*[*].file') as named (id)
     where jsonb_typeof(named.id) = 'string'
       and not exists (select from public.file f
                        where f.application_id = new.id and not f.evidence and f.id::text = named.id #>> '{}'))
  then
    raise exception 'the content names a file that is not there' using errcode = 'ZN011';
  end if;
  return new;
end $$;

-- What was sent with an appeal stays for good, too.
create or replace function file_is_named(app uuid, file uuid) returns boolean language sql stable as $$
  select exists (select from public.application a where a.id = app and position(file::text in a.content::text) > 0)
      or exists (select from public.application_revision r
                  where r.application_id = app and position(file::text in r.content::text) > 0)
      or exists (select from public.submission s
                  where s.application_id = app and position(file::text in s.content::text) > 0)
      or exists (select from public.appeal x where x.application_id = app and file = any (x.files))
$$;

-- withdrawn: the unit took the appeal back, before it was decided on. The finding stands as if there had been none, so the
-- unit may appeal once more within the same date; not a third time, as each goes to every officer who may decide.
alter table appeal drop constraint appeal_decision_check, drop constraint appeal_check1, drop constraint appeal_check2;
alter table appeal add constraint appeal_decision_check check (decision in ('upheld', 'rejected', 'lapsed', 'withdrawn')),
  add constraint appeal_decided_by_someone check ((coalesce(decision, 'lapsed') <> 'lapsed') = (decided_by is not null)),
  add constraint appeal_answered check (decision is null or decision in ('lapsed', 'withdrawn') or answer is not null);
drop index appeal_once;
create unique index appeal_once on appeal (outcome_id) where decision is distinct from 'withdrawn';
create index on appeal (outcome_id);

create function guard_appeal_files() returns trigger language plpgsql as $$
declare
  who text := current_setting('zhinan.actor', true);
  taken_back int;
  known int;
begin
  perform set_config('zhinan.actor', 'system', true);
  select count(*) into taken_back from public.appeal x where x.outcome_id = new.outcome_id and x.decision = 'withdrawn';
  select count(*) into known from public.file f
   where f.id = any (new.files) and f.application_id = new.application_id and f.evidence;
  perform set_config('zhinan.actor', coalesce(who, ''), true);
  if taken_back > 1 then
    raise exception 'an appeal was taken back twice' using errcode = 'ZN005';
  end if;
  if known <> cardinality(new.files) then
    raise exception 'an appeal names a file that is not its evidence' using errcode = 'ZN011';
  end if;
  return new;
end $$;
create trigger appeal_files_guard before insert on appeal for each row execute function guard_appeal_files();

drop policy appeal_decide on appeal;
create policy appeal_decide on appeal for update
  using (actor_is_system() or actor_examines_application(application_id) or actor_owns_application(application_id))
  with check (case when actor_is_system() then decision = 'lapsed'
    else decided_by = actor_id() and case decision
      when 'withdrawn' then answer is null and actor_owns_application(application_id)
      else decision in ('upheld', 'rejected') and actor_examines_application(application_id) end end);

-- Who may decide on an appeal: officers of its track who did not make the finding and are not of its unit.
create function appeal_deciders(app uuid, against uuid) returns setof uuid language sql stable as $$
  select distinct r.user_id from public.application a
    join public.staff_role r on r.role = 'officer' and r.revoked_at is null and 'screening' = any (r.duties)
     and (r.call_id is null or r.call_id = a.call_id) and (r.tracks is null or a.track = any (r.tracks))
   where a.id = app and r.user_id is distinct from against
     and not exists (select from public.unit_member m
                      where m.unit_id = a.unit_id and m.user_id = r.user_id and m.left_at is null)
$$;
-- Whether there is anybody, whoever asks: who belongs to a unit is not everybody's to read, this is.
create function appeal_is_attended(app uuid, against uuid) returns boolean language plpgsql as $$
declare
  who text := current_setting('zhinan.actor', true);
  found boolean;
begin
  perform set_config('zhinan.actor', 'system', true);
  found := exists (select from public.appeal_deciders(app, against));
  perform set_config('zhinan.actor', coalesce(who, ''), true);
  return found;
end $$;
