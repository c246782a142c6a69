-- Selection (遴选): who is selected follows from the call, the formal check, the opinions and what people decided
-- (packages/review, `select`). Votes on ties and falls are decisions; a selection that an officer prepared keeps what it
-- rests on, as it was, and holds once somebody else confirmed it. What comes later makes another one that follows it.

-- Officers for review in every track of the call: a selection is of all of them, as tracks depend on each other.
create function actor_selects(in_call text) returns boolean language sql stable as $$
  select public.actor_reviews(in_call, (
    select array_agg(t ->> 'id') from public.call c
      join public.call_version v on v.call_id = c.id and v.version = c.current_version,
      jsonb_array_elements(v.data -> 'tracks') t
     where c.id = in_call))
$$;

-- What a call grants, read off its data: by the version that a track's review goes by, else the one in force.
create function selection_terms(in_call text) returns table (track text, quota integer, amount bigint, cap integer)
  language sql stable as $$
  select t ->> 'id', (t #>> '{award,quota}')::integer, (t #>> '{award,amount}')::bigint,
         (select min((r #>> '{params,max}')::integer) from jsonb_array_elements(t -> 'rules') r
           where r ->> 'kind' = 'unitCap' and not r ? 'types')
    from public.call c
    join public.call_version now on now.call_id = c.id and now.version = c.current_version
    cross join jsonb_array_elements(now.data -> 'tracks') known
    left join public.review_round r on r.call_id = c.id and r.track = known ->> 'id'
    join public.call_version v on v.call_id = c.id and v.version = coalesce(r.call_version, c.current_version)
    cross join jsonb_array_elements(v.data -> 'tracks') t
   where c.id = in_call and t ->> 'id' = known ->> 'id'
$$;

-- A vote on applications that nothing else tells apart. A later one overrules an earlier one.
create table selection_vote (
  id uuid primary key,
  call_id text not null references call,
  track text not null,
  -- First first.
  places uuid[] not null check (cardinality(places) between 2 and 200),
  present text not null check (length(trim(present)) between 2 and 1000),
  reason text not null check (length(trim(reason)) between 2 and 2000),
  recorded_by uuid not null default actor_id() references auth.user,
  recorded_at timestamptz not null default app_now()
);
create index on selection_vote (call_id);
create function guard_selection_vote() returns trigger language plpgsql as $$
begin
  if (select count(distinct a.id) from public.application a
       where a.id = any (new.places) and a.call_id = new.call_id and a.track = new.track) <> cardinality(new.places) then
    raise exception 'a vote is on applications of its track, each once' using errcode = 'ZN005';
  end if;
  return new;
end $$;
create trigger selection_vote_guard before insert on selection_vote for each row execute function guard_selection_vote();
create trigger selection_vote_append_only before update or delete or truncate on selection_vote
  for each statement execute function refuse_change();

-- An application that falls after its formal check was done. Recorded in error it is taken back, with the reason.
create table selection_fall (
  id uuid primary key,
  application_id uuid not null references application,
  -- Of the application; the trigger fills them in.
  call_id text not null,
  track text not null,
  cause text not null check (cause in ('withdrawn', 'objection-upheld', 'false-statement', 'found-ineligible')),
  reason text not null check (length(trim(reason)) between 2 and 2000),
  recorded_by uuid not null default actor_id() references auth.user,
  recorded_at timestamptz not null default app_now(),
  undone_by uuid references auth.user,
  undone_at timestamptz,
  undo_reason text check (length(trim(undo_reason)) between 2 and 2000),
  check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null))
);
create unique index selection_fall_current on selection_fall (application_id) where undone_at is null;
create index on selection_fall (call_id);
create function guard_selection_fall() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    select a.call_id, a.track into new.call_id, new.track from public.application a where a.id = new.application_id;
    return new;
  end if;
  if old.undone_by is not null or new.undone_by is null
     or (to_jsonb(new) - '{undone_by,undone_at,undo_reason}'::text[])
        is distinct from (to_jsonb(old) - '{undone_by,undone_at,undo_reason}'::text[]) then
    raise exception 'a fall is only taken back, and once' using errcode = 'ZN002';
  end if;
  new.undone_at := public.app_now();
  return new;
end $$;
create trigger selection_fall_guard before insert or update on selection_fall
  for each row execute function guard_selection_fall();
create trigger selection_fall_kept before delete or truncate on selection_fall
  for each statement execute function refuse_change();

create table selection (
  id uuid primary key,
  call_id text not null references call,
  -- Counts a call's selections.
  n integer not null check (n > 0),
  -- The confirmed selection that this one takes the place of.
  follows uuid references selection,
  -- What it rests on (packages/review, SelectionInput), as canonical JSON (RFC 8785), applications by their numbers.
  input text not null,
  input_hash text not null check (input_hash ~ '^[0-9a-f]{64}$'),
  constraint selection_input_is_its_hash check (encode(sha256(convert_to(input, 'UTF8')), 'hex') = input_hash),
  -- The opinions behind the scores (Sheet), for the justification.
  sheets jsonb not null check (jsonb_typeof(sheets) = 'array'),
  -- packages/review, Selection.
  outcome jsonb not null check (jsonb_typeof(outcome) = 'object'),
  awards integer not null check (awards >= 0),
  -- In fen.
  money bigint not null check (money >= 0 and (awards > 0 or money = 0)),
  -- Why it is prepared although something is tied or open.
  open_reason text check (length(trim(open_reason)) between 2 and 2000),
  prepared_by uuid not null default actor_id() references auth.user,
  prepared_at timestamptz not null default app_now(),
  -- Its places are written in the same transaction, and never later.
  tx xid8 not null default pg_current_xact_id(),
  decision text check (decision in ('confirmed', 'sent-back', 'taken-back')),
  decided_by uuid references auth.user,
  decided_at timestamptz,
  decision_reason text check (length(trim(decision_reason)) between 2 and 2000),
  unique (call_id, n),
  check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
  check (decision is null or decision = 'confirmed' or decision_reason is not null),
  constraint selection_by_two check (decision is null or (decision = 'taken-back') = (decided_by = prepared_by))
);
create unique index selection_undecided on selection (call_id) where decision is null;
create unique index selection_followed on selection (follows) where decision = 'confirmed';

-- Who is selected by it, is nested, or stands on the reserve list.
create table selection_place (
  selection_id uuid not null references selection,
  application_id uuid not null references application,
  track text not null,
  result text not null check (result in ('shortlisted', 'nested', 'reserve')),
  rank integer check (rank > 0),
  amount bigint not null,
  -- Of the application; the trigger fills it in.
  counting_unit text not null,
  primary key (selection_id, application_id)
);
create index on selection_place (application_id);

create function guard_selection() returns trigger language plpgsql as $$
declare
  last uuid;
begin
  if tg_op = 'INSERT' then
    select s.id into last from public.selection s
     where s.call_id = new.call_id and s.decision = 'confirmed' order by s.n desc limit 1;
    if new.follows is distinct from last or new.decision is not null
       or new.n <> 1 + coalesce((select max(s.n) from public.selection s where s.call_id = new.call_id), 0) then
      raise exception 'a selection follows the one that holds' using errcode = 'ZN002';
    end if;
    return new;
  end if;
  if old.decision is not null or new.decision is null
     or (to_jsonb(new) - '{decision,decided_by,decided_at,decision_reason}'::text[])
        is distinct from (to_jsonb(old) - '{decision,decided_by,decided_at,decision_reason}'::text[]) then
    raise exception 'a selection is decided on once, and stays what it is' using errcode = 'ZN002';
  end if;
  -- Whoever decided what it rests on has prepared it, too.
  if new.decision = 'confirmed' and (
       exists (select from public.selection_vote v where v.call_id = new.call_id and v.recorded_by = new.decided_by)
       or exists (select from public.selection_fall f where f.call_id = new.call_id and f.recorded_by = new.decided_by)) then
    raise exception 'who recorded a vote or a fall does not confirm' using errcode = '42501';
  end if;
  if (select count(*) from public.selection_place p where p.selection_id = new.id and p.result = 'shortlisted') <> new.awards then
    raise exception 'its places are not those of its outcome' using errcode = 'ZN005';
  end if;
  new.decided_at := public.app_now();
  return new;
end $$;
create trigger selection_guard before insert or update on selection for each row execute function guard_selection();
create trigger selection_kept before delete or truncate on selection for each statement execute function refuse_change();

create function guard_selection_place() returns trigger language plpgsql as $$
declare
  a record;
begin
  select x.call_id, x.track, x.counting_unit, s.call_id as of_call, t.amount into a
    from public.application x join public.selection s on s.id = new.selection_id
    left join lateral (select g.amount from public.selection_terms(s.call_id) g where g.track = x.track) t on true
   where x.id = new.application_id;
  if a.call_id is distinct from a.of_call or a.track is distinct from new.track
     or new.amount is distinct from (case new.result when 'shortlisted' then a.amount else 0 end) then
    raise exception 'a place is an application’s in its own track, at what the call grants' using errcode = 'ZN005';
  end if;
  new.counting_unit := a.counting_unit;
  return new;
end $$;
create trigger selection_place_guard before insert on selection_place for each row execute function guard_selection_place();
create trigger selection_place_append_only before update or delete or truncate on selection_place
  for each statement execute function refuse_change();

-- Whatever a program reckoned: never more places than the quota, more awards of a unit than its cap (nested ones count, R8),
-- or more money than the call has.
create function check_selection_places() returns trigger language plpgsql as $$
begin
  if exists (
    select from (select distinct selection_id from added) d join public.selection s on s.id = d.selection_id
     cross join lateral public.selection_terms(s.call_id) t
     where t.quota < (select count(*) from public.selection_place p
                       where p.selection_id = s.id and p.track = t.track and p.result = 'shortlisted')
        or t.cap < any (select count(*) from public.selection_place p
                         where p.selection_id = s.id and p.track = t.track and p.result in ('shortlisted', 'nested')
                         group by p.counting_unit)) then
    raise exception 'more places than the quota, or more of one unit than its cap' using errcode = 'ZN005';
  end if;
  if exists (
    select from (select distinct selection_id from added) d join public.selection s on s.id = d.selection_id
     cross join lateral (select coalesce(sum(p.amount), 0) as money from public.selection_place p where p.selection_id = s.id) m
     where m.money <> s.money
        or m.money > (select sum(t.quota * t.amount) from public.selection_terms(s.call_id) t)) then
    raise exception 'the money is not that of the places, or more than the call has' using errcode = 'ZN005';
  end if;
  return null;
end $$;
create trigger selection_places_fit after insert on selection_place referencing new table as added
  for each statement execute function check_selection_places();

------------------------------------------------------------------------------------------------------ who may see it
alter table selection_vote enable row level security;
alter table selection_vote force row level security;
alter table selection_fall enable row level security;
alter table selection_fall force row level security;
alter table selection enable row level security;
alter table selection force row level security;
alter table selection_place enable row level security;
alter table selection_place force row level security;

create policy selection_vote_read on selection_vote for select
  using (actor_is_system() or (select actor_oversees()) or actor_is_officer_of(call_id, track, 'review'));
create policy selection_vote_record on selection_vote for insert
  with check (recorded_by = actor_id() and actor_is_officer_of(call_id, track, 'review'));
create policy selection_fall_read on selection_fall for select
  using (actor_is_system() or (select actor_oversees()) or actor_is_officer_of(call_id, track, 'review'));
create policy selection_fall_record on selection_fall for insert
  with check (recorded_by = actor_id() and undone_by is null and actor_is_officer_of(call_id, track, 'review'));
create policy selection_fall_undo on selection_fall for update
  using (actor_is_officer_of(call_id, track, 'review')) with check (undone_by = actor_id());

create policy selection_read on selection for select
  using (actor_is_system() or (select actor_oversees()) or actor_selects(call_id));
create policy selection_prepare on selection for insert
  with check (prepared_by = actor_id() and decision is null and actor_selects(call_id));
create policy selection_decide on selection for update
  using (decision is null and (prepared_by = actor_id() or actor_has_role('approver', call_id)))
  with check (decided_by = actor_id() and case decision when 'taken-back' then prepared_by = actor_id()
    else prepared_by <> actor_id() and actor_has_role('approver', call_id) end);
create policy selection_place_read on selection_place for select
  using (exists (select from selection s where s.id = selection_id));
create policy selection_place_prepare on selection_place for insert with check (exists (
  select from selection s where s.id = selection_id and s.prepared_by = actor_id() and s.tx = pg_current_xact_id()));

grant select, insert (id, call_id, track, places, present, reason) on selection_vote to zhinan_app;
grant select, insert (id, application_id, call_id, track, cause, reason), update (undone_by, undo_reason)
  on selection_fall to zhinan_app;
grant select, insert (id, call_id, n, follows, input, input_hash, sheets, outcome, awards, money, open_reason),
  update (decision, decided_by, decision_reason) on selection to zhinan_app;
grant select, insert (selection_id, application_id, track, result, rank, amount, counting_unit) on selection_place to zhinan_app;

-- A selection's steps: its subject is the call and the selection's number, or the call alone.
create policy history_of_selection on history for select
  using (case when subject_type = 'selection' then (select actor_oversees())
    or actor_selects(split_part(subject_id, '/', 1)) else false end);
