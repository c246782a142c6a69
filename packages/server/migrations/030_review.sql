-- The review (评审) of a call's tracks: until when opinions are given, which experts serve, what they say of conflicts before
-- anything is theirs, who reviews what, and the opinions. What experts see and write is theirs; applicants see none of it.

-- A track's review, from the moment at which it opens. Which version of the call it goes by is fixed then: nobody changes
-- criteria or what experts see of each other in mid-round.
create table review_round (
  call_id text not null,
  track text not null,
  call_version integer not null,
  opened_by uuid not null default actor_id() references auth.user,
  opened_at timestamptz not null default app_now(),
  -- Until when opinions are given: later by an extension, now by closing it.
  closes_at timestamptz not null,
  version integer not null default 1,
  primary key (call_id, track),
  foreign key (call_id, call_version) references call_version (call_id, version)
);

create function guard_review_round() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if (new.call_id, new.track, new.call_version, new.opened_by, new.opened_at)
       is distinct from (old.call_id, old.track, old.call_version, old.opened_by, old.opened_at) then
      raise exception 'of an open review only its end may move' using errcode = 'ZN005';
    end if;
    new.version := old.version + 1;
    -- Never into the past, which would make what was in time late.
    if new.closes_at <> old.closes_at then
      new.closes_at := greatest(new.closes_at, public.app_now());
    end if;
  elsif new.closes_at <= public.app_now() then
    raise exception 'a review ends after it begins' using errcode = 'ZN003';
  end if;
  return new;
end $$;
create trigger review_round_guard before insert or update on review_round for each row execute function guard_review_round();
create trigger review_round_kept before delete or truncate on review_round for each statement execute function refuse_change();

-- Whether opinions can be given now.
create function review_is_open(in_call text, in_track text) returns boolean language sql stable as $$
  select exists (select from public.review_round r
                  where r.call_id = in_call and r.track = in_track and public.app_now() < r.closes_at)
$$;

-- Who serves in a track: drawn, or named with a reason. Asked once; answers once, and may have to stand aside later.
create table review_member (
  call_id text not null references call,
  track text not null,
  expert_id uuid not null references expert,
  draw_id uuid references draw,
  -- Why the expert was named and not drawn.
  reason text check (length(trim(reason)) between 2 and 500),
  invited_by uuid not null default actor_id() references auth.user,
  invited_at timestamptz not null default app_now(),
  answer text check (answer in ('accepted', 'declined')),
  answered_at timestamptz,
  -- Applications of this track at most, as the expert said; null: what the pool or the call says.
  workload integer check (workload between 1 and 200),
  decline_reason text check (length(trim(decline_reason)) between 2 and 500),
  ended_by uuid references auth.user,
  ended_at timestamptz,
  end_reason text check (length(trim(end_reason)) between 2 and 500),
  primary key (call_id, track, expert_id),
  check (draw_id is not null or reason is not null),
  check ((answer is null) = (answered_at is null)),
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null))
);
create index on review_member (expert_id);

create function actor_is_expert(person uuid) returns boolean language sql stable as $$
  select exists (select from public.expert e where e.id = person and e.user_id = public.actor_id())
$$;

create function guard_review_member() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if not exists (select from public.expert e where e.id = new.expert_id and e.status = 'verified') then
      raise exception 'only verified experts serve' using errcode = 'ZN005';
    end if;
    if new.draw_id is not null and not exists (
        select from public.draw d join public.draw_candidate c on c.draw_id = d.id
          join public.draw_place p on p.draw_id = d.id and p.candidate = c.candidate
         where d.id = new.draw_id and d.call_id = new.call_id and new.track = any (d.tracks) and c.expert_id = new.expert_id) then
      raise exception 'this draw did not draw this expert for the track' using errcode = 'ZN005';
    end if;
    return new;
  end if;
  if (new.call_id, new.track, new.expert_id, new.draw_id, new.reason, new.invited_by, new.invited_at)
     is distinct from (old.call_id, old.track, old.expert_id, old.draw_id, old.reason, old.invited_by, old.invited_at)
     or old.ended_at is not null then
    raise exception 'who serves stays who it is' using errcode = 'ZN005';
  end if;
  if new.answer is distinct from old.answer then
    if old.answer is not null then
      raise exception 'an invitation is answered once' using errcode = 'ZN002';
    end if;
    new.answered_at := public.app_now();
  end if;
  if new.ended_by is not null then
    new.ended_at := public.app_now();
  end if;
  return new;
end $$;
create trigger review_member_guard before insert or update on review_member
  for each row execute function guard_review_member();
create trigger review_member_kept before delete or truncate on review_member
  for each statement execute function refuse_change();

-- What an expert says of an application before it is anybody's: how gladly they would review it.
create table review_wish (
  application_id uuid not null references application,
  expert_id uuid not null references expert,
  wish text not null check (wish in ('gladly', 'can', 'rather-not')),
  at timestamptz not null default app_now(),
  primary key (application_id, expert_id)
);
create index on review_wish (expert_id);

-- A conflict that an expert declared: kept, and never taken back by the expert; the search for conflicts makes it a bar.
create table review_declaration (
  application_id uuid not null references application,
  expert_id uuid not null references expert,
  reason text not null check (length(trim(reason)) between 2 and 500),
  occasion text not null check (occasion in ('invitation', 'opening', 'later')),
  declared_by uuid not null default actor_id() references auth.user,
  declared_at timestamptz not null default app_now(),
  primary key (application_id, expert_id)
);
create index on review_declaration (expert_id);
create trigger review_declaration_append_only before update or delete or truncate on review_declaration
  for each statement execute function refuse_change();

-------------------------------------------------------------------------------------------------------- assignment
-- Who reviews what. A row is only ended; whom an application lost is seen by the reason.
create table review_assignment (
  id uuid primary key,
  application_id uuid not null references application,
  expert_id uuid not null references expert,
  -- Of the application; the trigger fills them in, so that a policy need not look them up.
  call_id text not null,
  track text not null,
  -- How well they fit when it was made, from 0 to 1.
  fit real not null default 0 check (fit between 0 and 1),
  -- Given by hand: why.
  reason text check (length(trim(reason)) between 2 and 500),
  -- In whose place.
  replaces uuid unique references review_assignment,
  assigned_by uuid not null default actor_id() references auth.user,
  assigned_at timestamptz not null default app_now(),
  ended_by uuid references auth.user,
  ended_at timestamptz,
  ended text check (ended in ('conflict', 'declined', 'overdue', 'reassigned', 'application-out')),
  end_reason text check (length(trim(end_reason)) between 2 and 500),
  foreign key (call_id, track, expert_id) references review_member (call_id, track, expert_id),
  check ((ended is null) = (ended_at is null) and (ended is null) = (end_reason is null))
);
create unique index review_assignment_current on review_assignment (application_id, expert_id) where ended is null;
create index on review_assignment (expert_id) where ended is null;
create index on review_assignment (call_id, track) where ended is null;

create function guard_review_assignment() returns trigger language plpgsql as $$
declare
  a record;
begin
  if tg_op = 'UPDATE' then
    if old.ended is not null or (to_jsonb(new) - '{ended,ended_at,ended_by,end_reason}'::text[])
         is distinct from (to_jsonb(old) - '{ended,ended_at,ended_by,end_reason}'::text[]) then
      raise exception 'an assignment is only ended, and once' using errcode = 'ZN002';
    end if;
    new.ended_at := public.app_now();
    return new;
  end if;
  -- Waits for a search for conflicts that is going on, and such a search for this: else neither would see the other.
  perform pg_advisory_xact_lock_shared(hashtext('zhinan.recusal'));
  select x.call_id, x.track, x.state into a from public.application x where x.id = new.application_id;
  if a.state is distinct from 'eligible' then
    raise exception 'only what passed the formal check is reviewed' using errcode = 'ZN005';
  end if;
  new.call_id := a.call_id;
  new.track := a.track;
  if not exists (select from public.review_member m where m.call_id = a.call_id and m.track = a.track
       and m.expert_id = new.expert_id and m.answer = 'accepted' and m.ended_at is null) then
    raise exception 'only who agreed to serve in the track reviews' using errcode = 'ZN005';
  end if;
  if public.is_barred(new.application_id, new.expert_id) then
    raise exception 'a conflict of interest bars this expert' using errcode = 'ZN015';
  end if;
  return new;
end $$;

-- Whether a hard conflict keeps an expert from an application. Reads as the system: what bars whom is for few.
create function is_barred(app uuid, expert uuid) returns boolean language plpgsql as $$
declare
  who text := current_setting('zhinan.actor', true);
  found boolean;
begin
  perform set_config('zhinan.actor', 'system', true);
  found := exists (select from public.conflict c where c.application_id = app and c.expert_id = is_barred.expert and c.hard)
    or exists (select from public.review_declaration d where d.application_id = app and d.expert_id = is_barred.expert);
  perform set_config('zhinan.actor', coalesce(who, ''), true);
  return found;
end $$;
create trigger review_assignment_guard before insert or update on review_assignment
  for each row execute function guard_review_assignment();
create trigger review_assignment_kept before delete or truncate on review_assignment
  for each statement execute function refuse_change();

-- A conflict that is found late ends what it bars at once; the opinion stays, and counts no more.
create function end_barred() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  who text := current_setting('zhinan.actor', true);
begin
  if tg_table_name = 'review_declaration' then
    perform set_config('zhinan.actor', 'system', true);
    update public.review_assignment set ended = 'conflict', end_reason = left('declared: ' || new.reason, 500)
     where application_id = new.application_id and expert_id = new.expert_id and ended is null;
    insert into public.conflict_queue values ('expert', new.expert_id) on conflict do nothing;
    perform set_config('zhinan.actor', coalesce(who, ''), true);
  elsif new.hard then
    perform set_config('zhinan.actor', 'system', true);
    update public.review_assignment
       set ended = 'conflict', end_reason = left(new.kind || ': ' || coalesce(nullif(new.source, ''), '-'), 500)
     where application_id = new.application_id and expert_id = new.expert_id and ended is null;
    perform set_config('zhinan.actor', coalesce(who, ''), true);
  end if;
  return null;
end $$;
create trigger review_declaration_bars after insert on review_declaration for each row execute function end_barred();
create trigger conflict_bars after insert or update of hard on conflict for each row execute function end_barred();

-- An application that leaves the review takes its places with it.
create function end_with_application() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  who text := current_setting('zhinan.actor', true);
begin
  perform set_config('zhinan.actor', 'system', true);
  update public.review_assignment set ended = 'application-out', end_reason = new.state
   where application_id = new.id and ended is null;
  perform set_config('zhinan.actor', coalesce(who, ''), true);
  return null;
end $$;
create trigger application_leaves_review after update of state on application for each row
  when (old.state = 'eligible' and new.state <> 'eligible') execute function end_with_application();

---------------------------------------------------------------------------------------------------------- opinions
-- An expert's sheet for an application, from the moment at which it was opened: they said then that they know of no conflict.
create table review_sheet (
  assignment_id uuid primary key references review_assignment,
  -- Of the assignment; the trigger fills them in.
  expert_id uuid not null references expert,
  call_id text not null,
  track text not null,
  -- { marks: [{criterion, score, comment}], comment, recommendation, suggestedAmount }, half-finished while it is open.
  content jsonb not null default '{}' check (jsonb_typeof(content) = 'object'),
  version integer not null default 1,
  state text not null default 'open' check (state in ('open', 'sent', 'returned')),
  opened_at timestamptz not null default app_now(),
  saved_at timestamptz not null default app_now(),
  -- How often it was sent; what was sent is in review_opinion.
  sent integer not null default 0,
  returned_by uuid references auth.user,
  returned_at timestamptz,
  return_reason text check (length(trim(return_reason)) between 2 and 500),
  check (state <> 'returned' or return_reason is not null)
);
create index on review_sheet (call_id, track);
create index on review_sheet (expert_id);

create function guard_review_sheet() returns trigger language plpgsql as $$
declare
  a record;
begin
  if tg_op = 'INSERT' then
    select x.expert_id, x.call_id, x.track, x.ended into a from public.review_assignment x where x.id = new.assignment_id;
    new.expert_id := a.expert_id;
    new.call_id := a.call_id;
    new.track := a.track;
    if a.ended is not null or not public.review_is_open(a.call_id, a.track) then
      raise exception 'not to be reviewed now' using errcode = 'ZN003';
    end if;
    return new;
  end if;
  if (new.assignment_id, new.expert_id, new.call_id, new.track, new.opened_at)
     is distinct from (old.assignment_id, old.expert_id, old.call_id, old.track, old.opened_at) then
    raise exception 'a sheet stays whose it is' using errcode = 'ZN005';
  end if;
  if not public.review_is_open(old.call_id, old.track) then
    raise exception 'the review is closed' using errcode = 'ZN003';
  end if;
  if exists (select from public.review_assignment x where x.id = old.assignment_id and x.ended is not null) then
    raise exception 'this is not the expert’s to review any more' using errcode = 'ZN003';
  end if;
  if public.actor_is_expert(old.expert_id) then
    -- An expert writes, sends, and takes back to write on; a returned sheet becomes an open one by writing.
    if new.state = 'returned' and old.state <> 'returned'
       or old.state = 'sent' and new.state = 'sent' and new.content is distinct from old.content
       or (new.returned_by, new.returned_at, new.return_reason)
          is distinct from (old.returned_by, old.returned_at, old.return_reason) then
      raise exception 'not an expert’s to do' using errcode = '42501';
    end if;
    new.saved_at := public.app_now();
  else
    -- An officer only returns what was sent.
    if old.state <> 'sent' or new.state <> 'returned' or new.content is distinct from old.content or new.sent <> old.sent then
      raise exception 'a sheet is its expert’s to write' using errcode = '42501';
    end if;
    new.returned_at := public.app_now();
  end if;
  new.version := old.version + 1;
  return new;
end $$;
create trigger review_sheet_guard before insert or update on review_sheet for each row execute function guard_review_sheet();
create trigger review_sheet_kept before delete or truncate on review_sheet for each statement execute function refuse_change();

-- What was sent, each time, as it was sent.
create table review_opinion (
  assignment_id uuid not null references review_sheet,
  n integer not null check (n > 0),
  expert_id uuid not null references expert,
  call_id text not null,
  track text not null,
  application_id uuid not null references application,
  content jsonb not null,
  -- From opening the application to sending it.
  seconds integer not null check (seconds >= 0),
  sent_at timestamptz not null default app_now(),
  primary key (assignment_id, n)
);
create index on review_opinion (call_id, track);
create index on review_opinion (application_id);
create function guard_review_opinion() returns trigger language plpgsql as $$
declare
  s record;
begin
  select x.expert_id, x.call_id, x.track, x.opened_at, a.application_id, a.ended into s
    from public.review_sheet x join public.review_assignment a on a.id = x.assignment_id
   where x.assignment_id = new.assignment_id;
  if s.ended is not null or not public.review_is_open(s.call_id, s.track) then
    raise exception 'the review is closed' using errcode = 'ZN003';
  end if;
  new.expert_id := s.expert_id;
  new.call_id := s.call_id;
  new.track := s.track;
  new.application_id := s.application_id;
  new.sent_at := public.app_now();
  new.seconds := greatest(0, extract(epoch from new.sent_at - s.opened_at))::integer;
  return new;
end $$;
create trigger review_opinion_guard before insert on review_opinion for each row execute function guard_review_opinion();
create trigger review_opinion_append_only before update or delete or truncate on review_opinion
  for each statement execute function refuse_change();

------------------------------------------------------------------------------------------------------ who may see it
alter table review_round enable row level security;
alter table review_round force row level security;
alter table review_member enable row level security;
alter table review_member force row level security;
alter table review_wish enable row level security;
alter table review_wish force row level security;
alter table review_declaration enable row level security;
alter table review_declaration force row level security;
alter table review_assignment enable row level security;
alter table review_assignment force row level security;
alter table review_sheet enable row level security;
alter table review_sheet force row level security;
alter table review_opinion enable row level security;
alter table review_opinion force row level security;

create policy review_round_read on review_round for select using (actor_is_known());
create policy review_round_open on review_round for insert
  with check (actor_is_system() or (opened_by = actor_id() and actor_is_officer_of(call_id, track, 'review')));
create policy review_round_move on review_round for update
  using (actor_is_system() or actor_is_officer_of(call_id, track, 'review'))
  with check (actor_is_system() or actor_is_officer_of(call_id, track, 'review'));

create policy review_member_read on review_member for select using (actor_is_system() or (select actor_oversees())
  or actor_is_officer_of(call_id, track, 'review') or actor_is_expert(expert_id));
create policy review_member_invite on review_member for insert with check (answer is null and ended_at is null
  and (actor_is_system() or (invited_by = actor_id() and actor_is_officer_of(call_id, track, 'review')
    and not actor_is_expert(expert_id))));
create policy review_member_change on review_member for update
  using (actor_is_system() or actor_is_expert(expert_id) or actor_is_officer_of(call_id, track, 'review'))
  with check (actor_is_system() or (actor_is_expert(expert_id) and ended_by is null)
    or (actor_is_officer_of(call_id, track, 'review') and ended_by = actor_id()));

create policy review_wish_read on review_wish for select
  using (actor_is_system() or actor_is_expert(expert_id));
create policy review_wish_write on review_wish for all using (actor_is_system() or actor_is_expert(expert_id))
  with check (actor_is_system() or actor_is_expert(expert_id));
create policy review_declaration_read on review_declaration for select
  using (actor_is_system() or actor_is_expert(expert_id) or (select actor_oversees()) or exists (
    select from application a where a.id = application_id and actor_is_officer_of(a.call_id, a.track, 'review')));
create policy review_declaration_write on review_declaration for insert
  with check (declared_by = actor_id() and actor_is_expert(expert_id));

create policy review_assignment_read on review_assignment for select using (actor_is_system() or (select actor_oversees())
  or coalesce(scopes_of(call_id, track) && (select officer_scopes('review')), false) or actor_is_expert(expert_id));
create policy review_assignment_give on review_assignment for insert with check (ended is null and (actor_is_system()
  or (assigned_by = actor_id() and actor_is_officer_of(call_id, track, 'review'))));
create policy review_assignment_end on review_assignment for update
  using (actor_is_system() or actor_is_officer_of(call_id, track, 'review') or actor_is_expert(expert_id))
  with check (actor_is_system() or ended_by = actor_id());

create policy review_sheet_read on review_sheet for select using (actor_is_system() or (select actor_oversees())
  or coalesce(scopes_of(call_id, track) && (select officer_scopes('review')), false) or actor_is_expert(expert_id));
create policy review_sheet_open on review_sheet for insert with check (actor_is_expert(expert_id) and state = 'open');
create policy review_sheet_write on review_sheet for update
  using (actor_is_system() or actor_is_expert(expert_id) or actor_is_officer_of(call_id, track, 'review'))
  with check (actor_is_system() or actor_is_expert(expert_id)
    or (actor_is_officer_of(call_id, track, 'review') and state = 'returned' and returned_by = actor_id()));

create policy review_opinion_read on review_opinion for select using (actor_is_system() or (select actor_oversees())
  or coalesce(scopes_of(call_id, track) && (select officer_scopes('review')), false) or actor_is_expert(expert_id));
create policy review_opinion_send on review_opinion for insert with check (actor_is_expert(expert_id));

grant select, insert (call_id, track, call_version, closes_at), update (closes_at, version) on review_round to zhinan_app;
grant select, insert (call_id, track, expert_id, draw_id, reason),
  update (answer, answered_at, workload, decline_reason, ended_by, ended_at, end_reason) on review_member to zhinan_app;
grant select, insert, update, delete on review_wish to zhinan_app;
grant select, insert (application_id, expert_id, reason, occasion) on review_declaration to zhinan_app;
grant select, insert (id, application_id, expert_id, call_id, track, fit, reason, replaces),
  update (ended, ended_at, ended_by, end_reason) on review_assignment to zhinan_app;
grant select, insert (assignment_id, expert_id, call_id, track, content),
  update (content, version, state, saved_at, sent, returned_by, returned_at, return_reason) on review_sheet to zhinan_app;
grant select, insert (assignment_id, n, expert_id, call_id, track, application_id, content, seconds)
  on review_opinion to zhinan_app;

-- Officers for review of the track, and overseers, read what was done in a review. Its subject is call/track.
create policy history_of_review on history for select
  using (case when subject_type = 'review' then (select actor_oversees())
    or actor_is_officer_of(split_part(subject_id, '/', 1), split_part(subject_id, '/', 2), 'review') else false end);
