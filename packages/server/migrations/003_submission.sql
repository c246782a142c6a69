-- Submitting in two round trips inside one transaction: everything that it is judged by (locked), then everything that
-- it leaves behind. Judging itself is in the program (packages/call), between the two. Both take many applications at
-- once: in the rush before a deadline those that come together share the transaction, its statements and its commit.

-- Receipts that have yet to be mailed. A table and not a job each: a job's notification would make commits queue up.
create table receipt_mail (
  submission_id uuid primary key references submission,
  at timestamptz not null default app_now()
);
alter table receipt_mail enable row level security;
alter table receipt_mail force row level security;
create policy receipt_mail_queue on receipt_mail for insert with check (actor_is_known());
create policy receipt_mail_send on receipt_mail for all using (actor_is_system()) with check (actor_is_system());
-- Update only to lock: a row that one process sends is skipped by the others.
grant select, insert, update, delete on receipt_mail to zhinan_app;

-- What applications are judged by: each one's unit as the registry knows it, what counts under the same unit, what people
-- decided; and the version of the call that judges: the one in force for a draft, else the one that it was submitted under.
create view judged_by with (security_invoker = true) as
  select a.id,
    json_build_object('version', v.version, 'opens', v.opens, 'deadline', v.deadline,
      'correctionDays', v.correction_days, 'sha256', encode(v.sha256, 'hex')) as call,
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
grant select on judged_by to zhinan_app;

-- The same of one application that the actor may see, with the time (to the millisecond, as receipts state it) and the
-- actor's part in it. `mine`: they belong to the unit; `officer`: it is theirs to look after; `screens`: and to examine.
-- With `lock` nobody else writes the application meanwhile. Who may see the row may have all that it is judged by: that
-- is read as the system, without each table's policies asking the same question again.
create function judged_application(app uuid, lock boolean) returns json language plpgsql as $$
declare
  who text := current_setting('zhinan.actor', true);
  a record;
  mine boolean;
  officer boolean;
  screens boolean;
  answer json;
begin
  if lock then
    select x.id, x.unit_id, x.call_id, x.track, x.submitted_at into a
      from public.application x where x.id = app for no key update;
  else
    select x.id, x.unit_id, x.call_id, x.track, x.submitted_at into a from public.application x where x.id = app;
  end if;
  if a.id is null then
    return null;
  end if;
  mine := a.unit_id in (select public.units_of(public.actor_id()));
  officer := not mine and public.actor_is_officer_of(a.call_id, a.track);
  screens := officer and a.submitted_at is not null and public.actor_is_officer_of(a.call_id, a.track, 'screening');
  perform set_config('zhinan.actor', 'system', true);
  select json_build_object('now', date_trunc('milliseconds', public.app_now()), 'mine', mine, 'officer', officer,
      'screens', screens, 'call', j.call, 'judged', j.judged)
    into answer from public.judged_by j where j.id = app;
  perform set_config('zhinan.actor', coalesce(who, ''), true);
  return answer;
end $$;

-- Begins submissions: of each that is asked for what was answered to the same request before, else what it is judged by,
-- under a lock. What is not of the asking person's own units is not there; without `wait` neither is what somebody
-- else is writing at the moment.
--   asked: [{ n, app, person, route, key, hash }]
create function submissions_begin(asked jsonb, wait boolean) returns table (n integer, earlier json, found json)
  language plpgsql as $$
declare
  who text := current_setting('zhinan.actor', true);
  held uuid[];
begin
  perform set_config('zhinan.actor', 'system', true);
  if wait then
    held := array(
      select a.id from jsonb_to_recordset(asked) as q (app uuid, person uuid) join public.application a on a.id = q.app
       where exists (select from public.unit_member m
                      where m.unit_id = a.unit_id and m.user_id = q.person and m.left_at is null)
       order by a.id for no key update of a);
  else
    held := array(
      select a.id from jsonb_to_recordset(asked) as q (app uuid, person uuid) join public.application a on a.id = q.app
       where exists (select from public.unit_member m
                      where m.unit_id = a.unit_id and m.user_id = q.person and m.left_at is null)
       order by a.id for no key update of a skip locked);
  end if;
  -- A statement of its own: it sees what the one before may have waited for.
  return query
    select q.n, e.earlier, case when e.earlier is null then (
        -- One at a time (offset 0), each by its key.
        select json_build_object('now', date_trunc('milliseconds', public.app_now()), 'mine', true, 'officer', false,
            'screens', false, 'call', j.call, 'judged', j.judged)
          from public.judged_by j where j.id = q.app offset 0) end
      from jsonb_to_recordset(asked) as q (n integer, app uuid, person uuid, route text, key text, hash text)
      left join lateral (
        select json_build_object('status', i.status, 'response', i.response,
                                 'same', i.request_hash = decode(q.hash, 'hex')) as earlier
          from public.idempotency i where i.user_id = q.person and i.route = q.route and i.key = q.key offset 0) e on true
     where q.app = any (held);
  perform set_config('zhinan.actor', coalesce(who, ''), true);
end $$;

-- Writes submissions and what is answered to each request, all of them or (by an exception) none. Only those that find
-- no place under their cap stay out: it gives their ids. The order of states, the deadline and the caps are the tables'
-- own doing, whoever writes. Definer's rights only for the history's columns that say who acts: here they differ by row.
--   { applications: [{ id, person, callVersion, title, type, summary, submittedAt, detail, submission, facts, verdict,
--       contentHash, receipt, keyId, signature }], once: [{ app, person, route, key, hash, answer }],
--     nestIn, nest: [ids], leave: [ids], supersede: [decision ids] }
create function submissions_write(parts jsonb) returns setof uuid language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  who text := current_setting('zhinan.actor', true);
  sent uuid[] := array(select p.id from jsonb_to_recordset(parts -> 'applications') as p (id uuid));
  host uuid := (parts ->> 'nestIn')::uuid;
  nested uuid[] := array(select jsonb_array_elements_text(parts -> 'nest')::uuid);
  leaving uuid[] := array(select jsonb_array_elements_text(parts -> 'leave')::uuid);
  superseded uuid[] := array(select jsonb_array_elements_text(parts -> 'supersede')::uuid);
  wanting integer;
  placed integer;
  without uuid[] := '{}';
begin
  perform set_config('zhinan.actor', 'system', true);
  if exists (select from jsonb_to_recordset(parts -> 'applications') as p (id uuid, person uuid)
               left join public.application a on a.id = p.id
              where not exists (select from public.unit_member m
                                 where m.unit_id = a.unit_id and m.user_id = p.person and m.left_at is null))
     or exists (select from public.application a where a.id = any (nested || leaving)
                   and a.unit_id is distinct from (select h.unit_id from public.application h where h.id = host)) then
    raise exception 'only the unit submits its applications' using errcode = '42501';
  end if;
  -- Places, in one order for everybody, so that no two transactions wait for each other in a ring. A place that a
  -- competitor has taken meanwhile is not counted: look again, until each has one or there is none.
  loop
    with wants as (
      select a.id, a.call_id, a.track, a.counting_unit, c.max_n, (
          select min(g) from generate_series(1, c.max_n) g
           where not exists (select from public.cap_slot t where t.call_id = a.call_id and t.track = a.track
                                and t.counting_unit = a.counting_unit and t.n = g)) as free
        from public.application a
        join public.track_cap c on c.call_id = a.call_id and c.track = a.track
       where a.id = any (sent) and not exists (select from public.cap_slot t where t.application_id = a.id)),
    took as (
      insert into public.cap_slot (call_id, track, counting_unit, n, max_n, application_id)
        select w.call_id, w.track, w.counting_unit, w.free, w.max_n, w.id from wants w where w.free is not null
         order by w.call_id, w.counting_unit, w.track, w.id
        on conflict (call_id, track, counting_unit, n) do nothing
        returning application_id)
    select (select count(*) from wants w where w.free is not null), (select count(*) from took),
           array(select w.id from wants w where w.free is null)
      into wanting, placed, without;
    exit when wanting = placed;
  end loop;
  if cardinality(leaving) > 0 then
    update public.application set nested_in = null where id = any (leaving);
  end if;
  with p as (
    select * from jsonb_to_recordset(parts -> 'applications') as p (id uuid, person uuid, "callVersion" integer, title text,
        type text, summary jsonb, "submittedAt" timestamptz, detail jsonb, submission uuid, facts jsonb, verdict jsonb,
        "contentHash" text, receipt jsonb, "keyId" text, signature text)
     where p.id <> all (without)),
  a as (
    update public.application a
       set state = 'submitted', call_version = p."callVersion", title = p.title, type = p.type, summary = p.summary,
           problems = 0, submitted_at = p."submittedAt", updated_by = p.person, updated_at = public.app_now()
      from p where a.id = p.id
      returning a.id, a.call_id, a.submissions, a.call_version, a.content, a.submitted_at),
  s as (
    insert into public.submission (id, application_id, n, call_version, content, facts, verdict, content_hash, receipt,
        key_id, signature, submitted_at, submitted_by)
      select p.submission, a.id, a.submissions, a.call_version, a.content, p.facts, p.verdict, p."contentHash",
             p.receipt, p."keyId", p.signature, a.submitted_at, p.person
        from a join p on p.id = a.id
      returning id),
  m as (
    insert into public.receipt_mail (submission_id) select s.id from s),
  h as (
    insert into public.history (call_id, actor, actor_label, action, subject_type, subject_id, detail)
      select a.call_id, p.person, u.name, 'application.submitted', 'application', a.id::text, p.detail
        from a join p on p.id = a.id join auth.user u on u.id = p.person)
  insert into public.idempotency (user_id, route, key, request_hash, status, response)
    select o.person, o.route, o.key, decode(o.hash, 'hex'), 201, o.answer
      from jsonb_to_recordset(parts -> 'once') as o (app uuid, person uuid, route text, key text, hash text, answer jsonb)
     where o.app <> all (without);
  if cardinality(nested) > 0 then
    update public.application set nested_in = host where id = any (nested) and nested_in is distinct from host;
  end if;
  if cardinality(superseded) > 0 then
    update public.rule_decision set superseded_at = public.app_now()
     where id = any (superseded) and application_id = any (sent);
  end if;
  perform set_config('zhinan.actor', coalesce(who, ''), true);
  return query select unnest(without);
end $$;
revoke execute on function submissions_write(jsonb) from public;
grant execute on function submissions_write(jsonb) to zhinan_app;

-- Their statements find rows by key, whatever the values: one plan for all, made once a connection and not six times,
-- and one that stays right when the tables have grown since.
alter function judged_application(uuid, boolean) set plan_cache_mode = force_generic_plan;
alter function submissions_begin(jsonb, boolean) set plan_cache_mode = force_generic_plan;
alter function submissions_begin(jsonb, boolean) set enable_hashjoin = off;
alter function submissions_begin(jsonb, boolean) set enable_mergejoin = off;
alter function submissions_begin(jsonb, boolean) set enable_seqscan = off;
alter function submissions_write(jsonb) set plan_cache_mode = force_generic_plan;
alter function submissions_write(jsonb) set enable_hashjoin = off;
alter function submissions_write(jsonb) set enable_mergejoin = off;
alter function submissions_write(jsonb) set enable_seqscan = off;
