-- Paper and seal: after the submission the application is printed, signed and sealed; its scan is uploaded, or the paper
-- sent, by a date of its own. What a call needs stands in its data; a call without it knows nothing of this.

alter table call_version add column paper jsonb generated always as (
  case when data->'paper'->>'needs' in ('scan', 'paper', 'both') then data->'paper' end) stored;

-- The last second for the paper of an application. Whoever submits after the call's deadline (by exception, or a correction)
-- has as long after that as everybody has after the deadline.
create function paper_due(paper jsonb, deadline timestamptz, submitted_at timestamptz) returns timestamptz
  language sql stable as $$
    select case when paper is null then null else greatest(d.due, submitted_at + (d.due - deadline)) end
      from (select case when paper ? 'deadline' then greatest((paper->>'deadline')::timestamptz, deadline)
                        else deadline + make_interval(days => (paper->>'days')::integer) end as due) d
  $$;

-- A scan that arrived, or the part of one that is one application's: pages of a file that lies where all files lie.
create table paper_scan (
  id uuid primary key,
  call_id text not null references call,
  -- Null while it is not known whose it is.
  application_id uuid references application,
  -- Of which submission the print is, by the digest on it; what a person matched counts as the newest one then.
  submission_n integer,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null check (length(name) between 1 and 200),
  type text not null,
  size bigint not null check (size > 0),
  from_page integer check (from_page > 0),
  to_page integer check (to_page >= from_page),
  pages integer,
  source text not null check (source in ('unit', 'officer')),
  -- reading: a job looks for its code; matched; unmatched: no code, or one of no application here; wrong: a unit's scan that
  -- is of another application; dismissed by an officer.
  state text not null default 'reading' check (state in ('reading', 'matched', 'unmatched', 'wrong', 'dismissed')),
  matched_how text check (matched_how in ('code', 'hand', 'unit')),
  -- What its code said, and why it was not matched.
  code text,
  fault text,
  uploaded_by uuid not null references auth.user,
  uploaded_at timestamptz not null default app_now(),
  decided_by uuid references auth.user,
  decided_at timestamptz,
  reason text,
  check ((state = 'matched') = (matched_how is not null)),
  check (state <> 'matched' or (application_id is not null and submission_n is not null)),
  check (state <> 'dismissed' or reason is not null),
  foreign key (application_id, submission_n) references submission (application_id, n)
);
create index on paper_scan (application_id, submission_n) where state = 'matched';
create index on paper_scan (call_id, state, uploaded_at desc);

-- The paper itself lies at the office.
create table paper_receipt (
  id uuid primary key,
  application_id uuid not null references application,
  submission_n integer not null,
  -- Whether the digest on the paper was read, or only its number typed.
  by_digest boolean not null,
  -- The day in Henan on which it lay there, where the mark follows later; null is: when it was marked.
  arrived_on date,
  marked_by uuid not null references auth.user default actor_id(),
  marked_at timestamptz not null default app_now(),
  revoked_at timestamptz,
  revoked_by uuid references auth.user,
  revoke_reason text,
  check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoke_reason is null)),
  check (arrived_on <= (marked_at at time zone 'Asia/Shanghai')::date),
  foreign key (application_id, submission_n) references submission (application_id, n)
);
create unique index paper_receipt_once on paper_receipt (application_id, submission_n) where revoked_at is null;

-- The unit says that it has posted it.
create table paper_sent (
  id uuid primary key,
  application_id uuid not null references application,
  note text not null check (length(trim(note)) between 1 and 200),
  sent_by uuid not null references auth.user default actor_id(),
  sent_at timestamptz not null default app_now()
);
create index on paper_sent (application_id, sent_at desc);

-- A unit was reminded of what is still missing: once for each time that the call sets.
create table paper_reminder (
  call_id text not null references call,
  hours integer not null check (hours > 0),
  due timestamptz not null,
  unit_id uuid not null references unit,
  at timestamptz not null default app_now(),
  primary key (call_id, hours, due, unit_id)
);

create function guard_paper_scan() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - '{application_id,submission_n,from_page,to_page,pages,state,matched_how,code,fault,decided_by,decided_at,reason}'::text[])
     is distinct from (to_jsonb(old) - '{application_id,submission_n,from_page,to_page,pages,state,matched_how,code,fault,decided_by,decided_at,reason}'::text[]) then
    raise exception 'a scan stays what it is' using errcode = 'ZN002';
  end if;
  -- What was filed may still be refused, with a reason; nothing else is decided twice.
  if old.state = 'dismissed' or (old.state = 'matched' and (new.state <> 'dismissed'
      or new.application_id is distinct from old.application_id or new.submission_n is distinct from old.submission_n)) then
    raise exception 'it is decided already' using errcode = 'ZN002';
  end if;
  return new;
end $$;
create trigger paper_scan_guard before update on paper_scan for each row execute function guard_paper_scan();
create trigger paper_scan_kept before delete or truncate on paper_scan for each statement execute function refuse_change();
create function guard_paper_receipt() returns trigger language plpgsql as $$
begin
  if old.revoked_at is not null
     or (to_jsonb(new) - '{revoked_at,revoked_by,revoke_reason}'::text[])
        is distinct from (to_jsonb(old) - '{revoked_at,revoked_by,revoke_reason}'::text[]) then
    raise exception 'a mark is revoked, not rewritten' using errcode = 'ZN002';
  end if;
  return new;
end $$;
-- Nothing arrives before it was submitted.
create function check_paper_arrival() returns trigger language plpgsql as $$
begin
  if new.arrived_on < (select (s.submitted_at at time zone 'Asia/Shanghai')::date from submission s
                        where s.application_id = new.application_id and s.n = new.submission_n) then
    raise exception 'it was not submitted yet on that day' using errcode = 'ZN002';
  end if;
  return new;
end $$;
create trigger paper_receipt_arrival before insert on paper_receipt for each row execute function check_paper_arrival();
create trigger paper_receipt_guard before update on paper_receipt for each row execute function guard_paper_receipt();
create trigger paper_receipt_kept before delete or truncate on paper_receipt for each statement execute function refuse_change();
create trigger paper_sent_kept before update or delete or truncate on paper_sent for each statement execute function refuse_change();

do $$
declare t text;
begin
  foreach t in array array['paper_scan', 'paper_receipt', 'paper_sent', 'paper_reminder'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;
-- Whether the actor looks after this application and does not belong to its unit.
create function actor_tends_application(app uuid) returns boolean language sql stable as $$
  select exists (select from public.application a where a.id = app and a.submissions > 0
    and public.actor_is_officer_of(a.call_id, a.track) and a.unit_id not in (select public.units_of(public.actor_id())))
$$;
create function actor_owns_application(app uuid) returns boolean language sql stable as $$
  select exists (select from public.application a where a.id = app and a.unit_id in (select public.units_of(public.actor_id())))
$$;
create policy paper_scan_read on paper_scan for select
  using (actor_is_system() or (application_id is not null and actor_sees_application(application_id))
    or (application_id is null and (actor_is_officer_of(call_id) or (select actor_oversees()))));
create policy paper_scan_add on paper_scan for insert
  with check (actor_is_system() or (uploaded_by = actor_id() and state = 'reading' and case source
    when 'unit' then actor_owns_application(application_id) else application_id is null and actor_is_officer_of(call_id) end));
create policy paper_scan_decide on paper_scan for update
  using (actor_is_system() or actor_is_officer_of(call_id))
  with check (actor_is_system() or (decided_by = actor_id() and (application_id is null or actor_tends_application(application_id))));
create policy paper_receipt_read on paper_receipt for select
  using (actor_is_system() or actor_sees_application(application_id));
create policy paper_receipt_add on paper_receipt for insert
  with check (actor_is_system() or (marked_by = actor_id() and actor_tends_application(application_id)));
create policy paper_receipt_revoke on paper_receipt for update
  using (actor_is_system() or actor_tends_application(application_id))
  with check (actor_is_system() or revoked_by = actor_id());
create policy paper_sent_read on paper_sent for select
  using (actor_is_system() or actor_sees_application(application_id));
create policy paper_sent_add on paper_sent for insert
  with check (sent_by = actor_id() and actor_owns_application(application_id));
create policy paper_reminder_read on paper_reminder for select
  using (actor_is_system() or (select actor_is_officer_of(null)) or (select actor_oversees()));
create policy paper_reminder_add on paper_reminder for insert with check (actor_is_system());
grant select, insert on paper_scan, paper_receipt, paper_sent, paper_reminder to zhinan_app;
grant update (application_id, submission_n, from_page, to_page, pages, state, matched_how, code, fault, decided_by, decided_at,
  reason) on paper_scan to zhinan_app;
grant update (revoked_at, revoked_by, revoke_reason) on paper_receipt to zhinan_app;

-- When paper counts as arrived: on a day that was named, from its beginning.
create function paper_arrived(arrived_on date, marked_at timestamptz) returns timestamptz language sql stable as $$
  select coalesce(arrived_on::timestamp at time zone 'Asia/Shanghai', marked_at)
$$;

-- How the paper of each application stands that was submitted to a call which needs any. Only what is of the newest
-- submission counts; a print of an earlier one is stale.
create view paper_state with (security_invoker = true) as
  select a.id as application_id, a.call_id, a.track, a.unit_id, a.number, a.title, a.state, a.submissions,
         v.paper, p.due, s.at as scan_at, r.at as paper_at, p.needs_scan, p.needs_paper,
         (p.needs_scan and s.at is null) or (p.needs_paper and r.at is null) as missing,
         coalesce(greatest(case when p.needs_scan then s.at end, case when p.needs_paper then r.at end) >= p.due + interval '1 second', false)
           as late,
         app_now() >= p.due + interval '1 second' as overdue,
         coalesce(s.stale, false) or coalesce(r.stale, false) as stale
    from application a
    join call_version v on v.call_id = a.call_id and v.version = a.call_version and v.paper is not null
    cross join lateral (select paper_due(v.paper, call_deadline(v.call_id, v.deadline), a.submitted_at) as due,
        v.paper->>'needs' in ('scan', 'both') as needs_scan, v.paper->>'needs' in ('paper', 'both') as needs_paper) p
    left join lateral (select min(x.uploaded_at) filter (where x.submission_n = a.submissions) as at,
        bool_or(x.submission_n < a.submissions) and not bool_or(x.submission_n = a.submissions) as stale
        from paper_scan x where x.application_id = a.id and x.state = 'matched') s on true
    left join lateral (select min(paper_arrived(x.arrived_on, x.marked_at)) filter (where x.submission_n = a.submissions) as at,
        bool_or(x.submission_n < a.submissions) and not bool_or(x.submission_n = a.submissions) as stale
        from paper_receipt x where x.application_id = a.id and x.revoked_at is null) r on true
   where a.submissions > 0;
grant select on paper_state to zhinan_app;

-- For rules; null where the call needs none.
create function paper_facts(app uuid) returns json language sql stable as $$
  select json_build_object('complete', not p.missing, 'late', not p.missing and p.late, 'overdue', p.overdue)
    from public.paper_state p where p.application_id = app
$$;

-- What an application is judged by, now with its paper.
create or replace view judged_by with (security_invoker = true) as
  select a.id,
    json_build_object('version', v.version, 'opens', v.opens, 'deadline', call_deadline(v.call_id, v.deadline),
      'correctionDays', v.correction_days,
      'late', (select json_build_object('id', p.id, 'until', p.until) from late_permit p
                where p.application_id = a.id and p.decision = 'confirmed' order by p.until desc limit 1),
      'sha256', encode(v.sha256, 'hex')) as call,
    json_build_object(
      'application', row_to_json(a),
      'unit', (select row_to_json(u) from unit u where u.id = a.unit_id),
      'facts', (select coalesce(json_agg(json_build_object('fact', f.fact, 'year', f.year, 'value', f.value)
                  order by f.fact, f.year), '[]')
                  from unit_fact f where f.unit_id = a.unit_id and f.superseded_at is null),
      'projects', (select coalesce(json_agg(json_build_object('year', p.year, 'track', p.track, 'result', p.result)
                     order by p.year, p.track, p.id), '[]')
                     from unit_project p where p.unit_id = a.unit_id and p.voided_at is null),
      'checked', exists (select from unit_record_check c where c.unit_id = a.unit_id),
      'sanctions', sanctions_of(a.unit_id, call_deadline(v.call_id, v.deadline)),
      'paper', case when v.paper is not null and a.submissions > 0 then paper_facts(a.id) end,
      'siblings', (select coalesce(json_agg(json_build_object('id', s.id, 'number', s.number, 'track', s.track,
                      'state', s.state, 'title', s.title, 'unit_id', s.unit_id, 'type', s.type, 'nested_in', s.nested_in,
                      'version', s.version, 'problems', s.problems) order by s.id), '[]')
                     from application s where s.call_id = a.call_id and s.counting_unit = a.counting_unit
                      and (s.state <> 'draft' or s.unit_id = a.unit_id)),
      'decisions', (select coalesce(json_agg(json_build_object('id', d.id, 'rule', d.rule, 'truth', d.truth,
                      'note', d.note, 'at', d.decided_at) order by d.rule), '[]')
                      from rule_decision d where d.application_id = a.id and d.superseded_at is null)) as judged
  from application a
  join call c on c.id = a.call_id
  join call_version v on v.call_id = a.call_id
    and v.version = case when a.state = 'draft' then c.current_version else a.call_version end;

-- What the scanner found in a scan of a print, for who may see that.
create policy file_scan_read_paper on file_scan for select
  using (exists (select from paper_scan p where p.sha256 = file_scan.sha256));
create index on paper_scan (sha256);
