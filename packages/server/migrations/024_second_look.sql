-- A second look (二次复核) on a sample, drawn at random, of what screening has concluded. The draw can be gone through again:
-- the seed and the frozen candidates stay. Each file drawn goes to an officer who had no hand in it and says what they find
-- before they learn what was found; where the two differ it is settled, and never by either of them alone.

create table second_look_sample (
  id uuid primary key,
  call_id text not null references call,
  -- Out of what it was drawn.
  tracks text[] not null check (cardinality(tracks) > 0),
  outcomes text[] not null check (cardinality(outcomes) > 0 and outcomes <@ array['eligible', 'ineligible']),
  -- Whether those drawn before could be drawn again.
  again boolean not null,
  -- Every application that could be drawn, in the order of ids; its hash; and the seed, made when all that stood.
  candidates uuid[] not null check (cardinality(candidates) > 0),
  candidates_hash text not null check (candidates_hash ~ '^[0-9a-f]{64}$'),
  seed text not null unique check (seed ~ '^[0-9a-f]{64}$'),
  size integer not null check (size between 1 and cardinality(candidates)),
  days integer not null check (days between 1 and 60),
  -- The last second for the looks.
  due timestamptz not null,
  drawn_by uuid not null default actor_id() references auth.user,
  drawn_at timestamptz not null default app_now()
);
create index on second_look_sample (call_id, drawn_at desc);
create trigger second_look_sample_append_only before update or delete or truncate on second_look_sample
  for each statement execute function refuse_change();

-- Whether this person concluded, or judged a rule of, this application: then a second look is not theirs.
create function had_a_hand(person uuid, app uuid) returns boolean language plpgsql stable as $$
declare
  who text := current_setting('zhinan.actor', true);
  found_one boolean;
begin
  perform set_config('zhinan.actor', 'system', true);
  found_one := exists (select from public.screening_outcome o where o.application_id = app and o.decided_by = person)
    or exists (select from public.rule_decision d where d.application_id = app and d.decided_by = person);
  perform set_config('zhinan.actor', coalesce(who, ''), true);
  return found_one;
end $$;

create table second_look (
  id uuid primary key,
  sample_id uuid not null references second_look_sample,
  application_id uuid not null references application,
  call_id text not null references call,
  track text not null,
  -- The place in the sequence that the seed gives.
  place integer not null check (place > 0),
  -- What is looked at a second time, as it was found first, and by whom; the trigger writes it.
  outcome_id uuid not null references screening_outcome,
  first_outcome text not null check (first_outcome in ('eligible', 'ineligible')),
  first_by uuid not null references auth.user,
  -- Whose it is; null: nobody may.
  officer_id uuid references auth.user,
  given_by uuid references auth.user,
  -- What they find by themselves.
  opinion text check (opinion in ('eligible', 'ineligible')),
  clauses jsonb not null default '[]' check (jsonb_typeof(clauses) = 'array'),
  note text check (length(trim(note)) between 2 and 5000),
  looked_at timestamptz,
  differs boolean generated always as (opinion <> first_outcome) stored,
  -- maintained: the first conclusion stands. reopened: it is examined again. lapsed: there is nothing left to look at.
  settlement text check (settlement in ('maintained', 'reopened', 'lapsed')),
  settled_by uuid references auth.user,
  settled_at timestamptz,
  reason text check (length(trim(reason)) between 2 and 5000),
  unique (sample_id, application_id),
  unique (sample_id, place),
  constraint second_look_by_another check (officer_id <> first_by),
  check ((opinion is null) = (looked_at is null) and (opinion is null) = (note is null)),
  check (opinion is null or officer_id is not null),
  check (opinion is distinct from 'ineligible' or jsonb_array_length(clauses) > 0),
  check ((settlement is null) = (settled_at is null)),
  check ((coalesce(settlement, 'lapsed') <> 'lapsed') = (settled_by is not null)),
  check (coalesce(settlement, 'lapsed') = 'lapsed' or coalesce(differs, false)),
  check (settlement is distinct from 'maintained' or reason is not null),
  -- Nobody's own view wins by their own word: each of the two may only give way.
  constraint second_look_first_gives_way check (settlement <> 'maintained' or settled_by <> first_by),
  constraint second_look_second_gives_way check (settlement <> 'reopened' or settled_by <> officer_id)
);
create unique index second_look_one_open on second_look (application_id)
  where settlement is null and (opinion is null or opinion <> first_outcome);
create index on second_look (application_id);
create index on second_look (call_id, track);
create index on second_look (officer_id) where looked_at is null and settlement is null;

-- Whether this person may look: they examine the track, are not of the unit, and had no hand in it.
create function may_look_again(person uuid, app uuid) returns boolean language sql stable as $$
  select exists (select from public.application a where a.id = app
      and public.may_screen(person, a.call_id, a.track, a.unit_id)) and not public.had_a_hand(person, app)
$$;

create function guard_second_look() returns trigger language plpgsql as $$
declare
  f record;
  me uuid := public.actor_id();
begin
  if tg_op = 'INSERT' then
    select a.call_id, a.track, a.state, o.id, o.outcome, o.decided_by into f
      from public.application a
      cross join lateral (select x.* from public.screening_outcome x where x.application_id = a.id
                           order by x.decided_at desc, x.id desc limit 1) o
     where a.id = new.application_id;
    if f.id is null or f.id <> new.outcome_id or f.state <> f.outcome or f.decided_by is null
       or f.state not in ('eligible', 'ineligible') then
      raise exception 'only what an officer has concluded is looked at again' using errcode = 'ZN005';
    end if;
    if not exists (select from public.second_look_sample s where s.id = new.sample_id and s.call_id = f.call_id
        and f.track = any (s.tracks) and f.outcome = any (s.outcomes) and new.application_id = any (s.candidates)) then
      raise exception 'it is no candidate of this sample' using errcode = 'ZN005';
    end if;
    new.call_id := f.call_id;
    new.track := f.track;
    new.first_outcome := f.outcome;
    new.first_by := f.decided_by;
    new.given_by := case when new.officer_id is not null then me end;
    if new.officer_id is not null and not public.may_look_again(new.officer_id, new.application_id) then
      raise exception 'this person may not look at it' using errcode = '42501';
    end if;
    return new;
  end if;
  if old.settlement is not null or (old.opinion is not null and not old.differs) then
    raise exception 'it is done' using errcode = 'ZN002';
  end if;
  if (to_jsonb(new) - '{officer_id,given_by,opinion,clauses,note,looked_at,differs,settlement,settled_by,settled_at,reason}'::text[])
     is distinct from (to_jsonb(old) - '{officer_id,given_by,opinion,clauses,note,looked_at,differs,settlement,settled_by,settled_at,reason}'::text[])
     or (old.opinion is not null and (new.opinion, new.clauses, new.note, new.looked_at, new.officer_id, new.given_by)
         is distinct from (old.opinion, old.clauses, old.note, old.looked_at, old.officer_id, old.given_by)) then
    raise exception 'a second look is not rewritten' using errcode = 'ZN002';
  end if;
  if new.officer_id is distinct from old.officer_id then
    if not public.actor_is_system() and not public.actor_leads(old.call_id, old.track) then
      raise exception 'looks are given out by whoever leads' using errcode = '42501';
    end if;
    if new.officer_id is null or new.opinion is not null or not public.may_look_again(new.officer_id, old.application_id) then
      raise exception 'this person may not look at it' using errcode = '42501';
    end if;
    new.given_by := me;
  end if;
  if old.opinion is null and new.opinion is not null then
    if old.officer_id is distinct from me or new.settlement is not null
       or not public.may_look_again(me, old.application_id) then
      raise exception 'its officer says what they find' using errcode = '42501';
    end if;
    new.looked_at := public.app_now();
  end if;
  if new.settlement is not null then
    if not public.actor_is_system() and (new.settlement = 'lapsed' or old.opinion is null or new.settled_by is distinct from me
        or not public.actor_examines_application(old.application_id)) then
      raise exception 'a difference is settled by an officer' using errcode = '42501';
    end if;
    new.settled_at := public.app_now();
  end if;
  return new;
end $$;
create trigger second_look_guard before insert or update on second_look for each row execute function guard_second_look();
create trigger second_look_kept before delete or truncate on second_look for each statement execute function refuse_change();

-- A conclusion that is looked at again does not change beside it: whoever concluded may give way, the unit may withdraw, an
-- appeal may be upheld. What had not been looked at by then lapses.
create function guard_looked_at() returns trigger language plpgsql as $$
declare
  who text := current_setting('zhinan.actor', true);
  l record;
  how text;
begin
  perform set_config('zhinan.actor', 'system', true);
  select x.* into l from public.second_look x
   where x.application_id = new.id and x.settlement is null and (x.opinion is null or x.differs);
  if l.id is not null then
    how := case
      when who = 'system' or new.state = 'withdrawn' or exists (select from public.appeal p
        where p.outcome_id = l.outcome_id and p.decision = 'upheld') then 'lapsed'
      when l.opinion is null then case when l.officer_id::text is distinct from who then 'lapsed' end
      when l.first_by::text = who then 'reopened' end;
    if how is not null then
      update public.second_look set settlement = how, settled_by = case how when 'reopened' then l.first_by end where id = l.id;
    end if;
  end if;
  perform set_config('zhinan.actor', coalesce(who, ''), true);
  if l.id is not null and how is null then
    raise exception 'a second look waits' using errcode = 'ZN013';
  end if;
  if l.id is not null then
    insert into public.history (action, subject_type, subject_id, call_id, detail)
      values ('screening.second-' || how, 'screening', new.id::text, new.call_id,
        jsonb_build_object('look', l.id, 'number', new.number));
  end if;
  return new;
end $$;
create trigger application_looked_at before update of state on application for each row
  when (old.state in ('eligible', 'ineligible') and new.state <> old.state) execute function guard_looked_at();

alter table second_look_sample enable row level security;
alter table second_look_sample force row level security;
create policy sample_read on second_look_sample for select using (actor_is_system() or (select actor_oversees())
  or exists (select from unnest(tracks) t where actor_is_officer_of(call_id, t)));
create policy sample_draw on second_look_sample for insert
  with check (actor_is_system() or (drawn_by = actor_id() and (select bool_and(actor_leads(call_id, t)) from unnest(tracks) t)));
grant select, insert (id, call_id, tracks, outcomes, again, candidates, candidates_hash, seed, size, days, due)
  on second_look_sample to zhinan_app;

alter table second_look enable row level security;
alter table second_look force row level security;
create policy look_read on second_look for select using (actor_is_system() or (select actor_oversees())
  or coalesce(scopes_of(call_id, track) && (select officer_scopes()), false));
create policy look_draw on second_look for insert with check (actor_is_system() or (actor_leads(call_id, track)
  and opinion is null and settlement is null));
create policy look_step on second_look for update
  using (actor_is_system() or actor_leads(call_id, track) or actor_examines_application(application_id))
  with check (true);
grant select, insert (id, sample_id, application_id, place, outcome_id, officer_id),
  update (officer_id, opinion, clauses, note, settlement, settled_by, reason) on second_look to zhinan_app;

-- Whoever is to look at it reads neither what was found nor what was judged until they have said what they find.
create function actor_looks_at(app uuid) returns boolean language sql stable as $$
  select exists (select from public.second_look l where l.application_id = app and l.officer_id = public.actor_id()
    and l.looked_at is null and l.settlement is null)
$$;
create policy outcome_unseen on screening_outcome as restrictive for select
  using (actor_is_system() or not actor_looks_at(application_id));
create policy rule_decision_unseen on rule_decision as restrictive for select
  using (actor_is_system() or not actor_looks_at(application_id));

-- The day's letter about second looks, once a day.
create table second_look_mail (
  day date not null,
  officer_id uuid not null references auth.user,
  call_id text not null references call,
  at timestamptz not null default app_now(),
  primary key (day, officer_id, call_id)
);
create trigger second_look_mail_append_only before update or delete or truncate on second_look_mail
  for each statement execute function refuse_change();
alter table second_look_mail enable row level security;
alter table second_look_mail force row level security;
create policy second_look_mail_all on second_look_mail for select using (actor_is_system());
create policy second_look_mail_write on second_look_mail for insert with check (actor_is_system());
grant select, insert on second_look_mail to zhinan_app;
