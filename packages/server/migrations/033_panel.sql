-- Panels (评审组): a group of experts for a group of applications of a track, with a chair, and the meetings at which they
-- discuss and vote. Whoever is barred from an application (is_barred) is out of the room for it and has no vote on it.

create table panel (
  id uuid primary key,
  call_id text not null references call,
  track text not null,
  name text not null check (length(trim(name)) between 1 and 60),
  made_by uuid not null default actor_id() references auth.user,
  made_at timestamptz not null default app_now(),
  version integer not null default 1,
  dissolved_by uuid references auth.user,
  dissolved_at timestamptz,
  dissolve_reason text check (length(trim(dissolve_reason)) between 2 and 500),
  unique (id, call_id, track),
  check ((dissolved_at is null) = (dissolved_by is null) and (dissolved_at is null) = (dissolve_reason is null))
);
create unique index panel_name on panel (call_id, track, name) where dissolved_at is null;

create table panel_member (
  panel_id uuid not null,
  expert_id uuid not null references expert,
  call_id text not null,
  track text not null,
  chair boolean not null default false,
  joined_at timestamptz not null default app_now(),
  left_at timestamptz,
  primary key (panel_id, expert_id),
  foreign key (panel_id, call_id, track) references panel (id, call_id, track),
  foreign key (call_id, track, expert_id) references review_member (call_id, track, expert_id)
);
create unique index panel_chair on panel_member (panel_id) where chair and left_at is null;
create index on panel_member (expert_id) where left_at is null;

create table panel_application (
  panel_id uuid not null references panel,
  application_id uuid not null references application,
  removed_at timestamptz,
  primary key (panel_id, application_id)
);
-- An application is before one panel at a time.
create unique index panel_application_once on panel_application (application_id) where removed_at is null;

create table meeting (
  id uuid primary key,
  panel_id uuid not null,
  call_id text not null,
  track text not null,
  planned_at timestamptz not null,
  place text not null check (length(trim(place)) between 1 and 200),
  planned_by uuid not null default actor_id() references auth.user,
  opened_at timestamptz,
  closed_at timestamptz,
  version integer not null default 1,
  foreign key (panel_id, call_id, track) references panel (id, call_id, track)
);
create unique index meeting_of_panel on meeting (panel_id) where closed_at is null;

-- An item of its agenda. `ballot`: the vote that is on, or was last; one without a quorum is held again.
create table meeting_item (
  meeting_id uuid not null references meeting,
  application_id uuid not null references application,
  n integer not null check (n > 0),
  state text not null default 'waiting' check (state in ('waiting', 'on', 'voting', 'done', 'postponed')),
  began_at timestamptz,
  ended_at timestamptz,
  ballot integer not null default 0 check (ballot >= 0),
  -- What it came to: packages/review, Tally, or {"result": "discussed"}; with who was recused.
  result jsonb check (jsonb_typeof(result) = 'object'),
  note text check (length(note) <= 2000),
  primary key (meeting_id, application_id),
  check ((state = 'done') = (result is not null))
);
create unique index meeting_item_on on meeting_item (meeting_id) where state in ('on', 'voting');
create index on meeting_item (application_id);

create table meeting_attendance (
  meeting_id uuid not null references meeting,
  expert_id uuid not null references expert,
  came_at timestamptz not null default app_now(),
  went_at timestamptz,
  primary key (meeting_id, expert_id)
);

create table panel_vote (
  meeting_id uuid not null,
  application_id uuid not null,
  ballot integer not null,
  expert_id uuid not null references expert,
  choice text not null check (choice in ('for', 'against', 'abstain')),
  at timestamptz not null default app_now(),
  primary key (meeting_id, application_id, ballot, expert_id),
  foreign key (meeting_id, application_id) references meeting_item
);

------------------------------------------------------------------------------------------------------------- guards
create function guard_panel() returns trigger language plpgsql as $$
begin
  if (new.id, new.call_id, new.track, new.made_by, new.made_at) is distinct from
     (old.id, old.call_id, old.track, old.made_by, old.made_at) or old.dissolved_by is not null then
    raise exception 'a panel that is dissolved stays as it was' using errcode = 'ZN005';
  end if;
  if new.dissolved_by is not null then
    if exists (select from public.meeting m where m.panel_id = old.id and m.closed_at is null) then
      raise exception 'its meeting is not over' using errcode = 'ZN003';
    end if;
    new.dissolved_at := public.app_now();
  end if;
  new.version := old.version + 1;
  return new;
end $$;
create trigger panel_guard before update on panel for each row execute function guard_panel();

-- What is dissolved frees what was before it.
create function free_panel() returns trigger language plpgsql as $$
begin
  update public.panel_application set removed_at = public.app_now() where panel_id = new.id and removed_at is null;
  return null;
end $$;
create trigger panel_frees after update of dissolved_by on panel for each row
  when (new.dissolved_by is not null) execute function free_panel();

create function guard_panel_member() returns trigger language plpgsql as $$
begin
  if new.left_at is null and not exists (
      select from public.review_member m where m.call_id = new.call_id and m.track = new.track
         and m.expert_id = new.expert_id and m.answer = 'accepted' and m.ended_at is null) then
    raise exception 'only who agreed to serve in the track sits on a panel' using errcode = 'ZN005';
  end if;
  return new;
end $$;
create trigger panel_member_guard before insert or update on panel_member
  for each row execute function guard_panel_member();

create function guard_panel_application() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and not exists (
      select from public.application a join public.panel p on p.id = new.panel_id
       where a.id = new.application_id and a.call_id = p.call_id and a.track = p.track and a.state = 'eligible'
         and p.dissolved_at is null) then
    raise exception 'a panel has applications of its track that passed the formal check' using errcode = 'ZN005';
  end if;
  -- What was decided stays with the panel that decided it.
  if tg_op = 'UPDATE' and new.removed_at is not null and exists (
      select from public.meeting_item i join public.meeting m on m.id = i.meeting_id
       where m.panel_id = old.panel_id and i.application_id = old.application_id and i.state = 'done')
     and exists (select from public.panel p where p.id = old.panel_id and p.dissolved_at is null) then
    raise exception 'the panel has decided on it' using errcode = 'ZN005';
  end if;
  return new;
end $$;
create trigger panel_application_guard before insert or update on panel_application
  for each row execute function guard_panel_application();

create function guard_meeting() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if exists (select from public.panel p where p.id = new.panel_id and p.dissolved_at is not null) then
      raise exception 'the panel is dissolved' using errcode = 'ZN003';
    end if;
    return new;
  end if;
  if old.closed_at is not null
     or (new.id, new.panel_id, new.call_id, new.track, new.planned_by)
        is distinct from (old.id, old.panel_id, old.call_id, old.track, old.planned_by)
     or (old.opened_at is not null and (new.opened_at, new.planned_at, new.place)
        is distinct from (old.opened_at, old.planned_at, old.place)) then
    raise exception 'a meeting that is over stays as it was' using errcode = 'ZN005';
  end if;
  if new.opened_at is not null and old.opened_at is null then
    new.opened_at := public.app_now();
  end if;
  if new.closed_at is not null then
    if exists (select from public.meeting_item i where i.meeting_id = old.id and i.state in ('on', 'voting')) then
      raise exception 'an item is on' using errcode = 'ZN003';
    end if;
    new.closed_at := public.app_now();
  end if;
  new.version := old.version + 1;
  return new;
end $$;
create trigger meeting_guard before insert or update on meeting for each row execute function guard_meeting();

create function guard_meeting_item() returns trigger language plpgsql as $$
declare
  m record;
begin
  select x.opened_at, x.closed_at, x.panel_id into m from public.meeting x where x.id = new.meeting_id;
  if m.closed_at is not null then
    raise exception 'the meeting is over' using errcode = 'ZN003';
  end if;
  if tg_op = 'INSERT' then
    if new.state <> 'waiting' or not exists (
        select from public.panel_application a
         where a.panel_id = m.panel_id and a.application_id = new.application_id and a.removed_at is null) then
      raise exception 'an item is an application that is before the panel' using errcode = 'ZN005';
    end if;
    return new;
  end if;
  if old.state = 'done' or (new.meeting_id, new.application_id) is distinct from (old.meeting_id, old.application_id)
     or new.ballot < old.ballot then
    raise exception 'what was decided stays' using errcode = 'ZN005';
  end if;
  if new.state <> old.state and m.opened_at is null then
    raise exception 'the meeting has not begun' using errcode = 'ZN003';
  end if;
  if new.state in ('on', 'voting') and old.state not in ('on', 'voting') then
    new.began_at := public.app_now();
  elsif old.state in ('on', 'voting') and new.state not in ('on', 'voting') then
    new.ended_at := public.app_now();
  end if;
  return new;
end $$;
create trigger meeting_item_guard before insert or update on meeting_item
  for each row execute function guard_meeting_item();

create function guard_panel_vote() returns trigger language plpgsql as $$
begin
  if not exists (select from public.meeting_item i where i.meeting_id = new.meeting_id
       and i.application_id = new.application_id and i.state = 'voting' and i.ballot = new.ballot) then
    raise exception 'no vote is on' using errcode = 'ZN003';
  end if;
  if not exists (select from public.meeting m
       join public.panel_member p on p.panel_id = m.panel_id and p.expert_id = new.expert_id and p.left_at is null
       join public.meeting_attendance a on a.meeting_id = m.id and a.expert_id = new.expert_id and a.went_at is null
       join public.review_member r on r.call_id = p.call_id and r.track = p.track and r.expert_id = p.expert_id
        and r.ended_at is null
      where m.id = new.meeting_id) then
    raise exception 'only members who are there vote' using errcode = 'ZN005';
  end if;
  if public.is_barred(new.application_id, new.expert_id) then
    raise exception 'a conflict of interest bars this expert' using errcode = 'ZN015';
  end if;
  new.at := public.app_now();
  return new;
end $$;
create trigger panel_vote_guard before insert on panel_vote for each row execute function guard_panel_vote();

create trigger panel_kept before delete or truncate on panel for each statement execute function refuse_change();
create trigger panel_member_kept before delete or truncate on panel_member
  for each statement execute function refuse_change();
create trigger panel_application_kept before delete or truncate on panel_application
  for each statement execute function refuse_change();
create trigger meeting_kept before delete or truncate on meeting for each statement execute function refuse_change();
create trigger meeting_item_kept before delete or truncate on meeting_item
  for each statement execute function refuse_change();
create trigger meeting_attendance_kept before delete or truncate on meeting_attendance
  for each statement execute function refuse_change();
create trigger panel_vote_append_only before update or delete or truncate on panel_vote
  for each statement execute function refuse_change();

------------------------------------------------------------------------------------------------------ who may see it
-- Whether whoever acts sits on a panel. A member sees their own row of panel_member, so this reads no more than that.
create function actor_on_panel(in_panel uuid) returns boolean language sql stable as $$
  select exists (select from public.panel_member m
                  where m.panel_id = in_panel and m.left_at is null and public.actor_is_expert(m.expert_id))
$$;
create function actor_sees_review(in_call text, in_track text) returns boolean language sql stable as $$
  select public.actor_is_system() or public.actor_oversees() or public.actor_is_officer_of(in_call, in_track, 'review')
$$;

do $$
declare
  name text;
begin
  foreach name in array '{panel,panel_member,panel_application,meeting,meeting_item,meeting_attendance,panel_vote}'::text[] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
end $$;

create policy panel_read on panel for select using (actor_sees_review(call_id, track) or actor_on_panel(id));
create policy panel_make on panel for insert
  with check (made_by = actor_id() and dissolved_by is null and actor_is_officer_of(call_id, track, 'review'));
create policy panel_change on panel for update using (actor_is_officer_of(call_id, track, 'review'))
  with check (actor_is_officer_of(call_id, track, 'review') and (dissolved_by is null or dissolved_by = actor_id()));

create policy panel_member_read on panel_member for select
  using (actor_sees_review(call_id, track) or actor_is_expert(expert_id));
create policy panel_member_add on panel_member for insert with check (actor_is_officer_of(call_id, track, 'review'));
create policy panel_member_change on panel_member for update using (actor_is_officer_of(call_id, track, 'review'));

create policy panel_application_read on panel_application for select using (exists (
  select from panel p where p.id = panel_id));
create policy panel_application_add on panel_application for insert with check (exists (
  select from panel p where p.id = panel_id and actor_is_officer_of(p.call_id, p.track, 'review')));
create policy panel_application_change on panel_application for update using (exists (
  select from panel p where p.id = panel_id and actor_is_officer_of(p.call_id, p.track, 'review')));

create policy meeting_read on meeting for select using (actor_sees_review(call_id, track) or actor_on_panel(panel_id));
create policy meeting_plan on meeting for insert with check (planned_by = actor_id() and opened_at is null
  and closed_at is null and actor_is_officer_of(call_id, track, 'review'));
create policy meeting_change on meeting for update using (actor_is_officer_of(call_id, track, 'review'));

create policy meeting_item_read on meeting_item for select using (exists (
  select from meeting m where m.id = meeting_id));
create policy meeting_item_add on meeting_item for insert with check (exists (
  select from meeting m where m.id = meeting_id and actor_is_officer_of(m.call_id, m.track, 'review')));
create policy meeting_item_change on meeting_item for update using (exists (
  select from meeting m where m.id = meeting_id and actor_is_officer_of(m.call_id, m.track, 'review')));

create policy meeting_attendance_read on meeting_attendance for select using (exists (
  select from meeting m where m.id = meeting_id));
create policy meeting_attendance_add on meeting_attendance for insert with check (exists (
  select from meeting m where m.id = meeting_id
     and (actor_is_officer_of(m.call_id, m.track, 'review')
       or (actor_is_expert(expert_id) and m.opened_at is not null and m.closed_at is null and actor_on_panel(m.panel_id)))));
create policy meeting_attendance_change on meeting_attendance for update using (exists (
  select from meeting m where m.id = meeting_id
     and (actor_is_officer_of(m.call_id, m.track, 'review') or (actor_is_expert(expert_id) and m.closed_at is null))));

-- How somebody voted is theirs until the vote is over.
create policy panel_vote_read on panel_vote for select using (actor_is_system() or actor_is_expert(expert_id) or exists (
  select from meeting_item i join meeting m on m.id = i.meeting_id
   where i.meeting_id = panel_vote.meeting_id and i.application_id = panel_vote.application_id
     and (i.state not in ('on', 'voting') or i.ballot > panel_vote.ballot) and actor_sees_review(m.call_id, m.track)));
create policy panel_vote_cast on panel_vote for insert with check (actor_is_expert(expert_id));

grant select, insert (id, call_id, track, name),
  update (name, version, dissolved_by, dissolved_at, dissolve_reason) on panel to zhinan_app;
grant select, insert (panel_id, expert_id, call_id, track, chair), update (chair, left_at) on panel_member to zhinan_app;
grant select, insert (panel_id, application_id), update (removed_at) on panel_application to zhinan_app;
grant select, insert (id, panel_id, call_id, track, planned_at, place),
  update (planned_at, place, opened_at, closed_at, version) on meeting to zhinan_app;
grant select, insert (meeting_id, application_id, n), update (n, state, began_at, ended_at, ballot, result, note)
  on meeting_item to zhinan_app;
grant select, insert (meeting_id, expert_id), update (came_at, went_at) on meeting_attendance to zhinan_app;
grant select, insert (meeting_id, application_id, ballot, expert_id, choice) on panel_vote to zhinan_app;
