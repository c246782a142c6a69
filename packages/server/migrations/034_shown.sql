-- That an expert was shown others' opinions on an application, from when, and how many those were. From then on what the
-- expert sent is final: nobody writes an opinion in the light of others'.
create table review_shown (
  assignment_id uuid primary key references review_sheet,
  -- Of the sheet; the trigger fills them in.
  application_id uuid not null references application,
  expert_id uuid not null references expert,
  call_id text not null,
  track text not null,
  opinions integer not null check (opinions > 0),
  shown_at timestamptz not null default app_now()
);
create index on review_shown (application_id, expert_id);

create function guard_review_shown() returns trigger language plpgsql as $$
declare
  s record;
begin
  -- Waits for whoever takes the opinion back or returns it, and they for this.
  select x.expert_id, x.call_id, x.track, x.state into s
    from public.review_sheet x where x.assignment_id = new.assignment_id for update;
  if s.state is distinct from 'sent' then
    raise exception 'others are shown to who has sent their own' using errcode = 'ZN002';
  end if;
  new.expert_id := s.expert_id;
  new.call_id := s.call_id;
  new.track := s.track;
  select x.application_id into new.application_id from public.review_assignment x where x.id = new.assignment_id;
  new.shown_at := public.app_now();
  return new;
end $$;
create trigger review_shown_guard before insert on review_shown for each row execute function guard_review_shown();
create trigger review_shown_append_only before update or delete or truncate on review_shown
  for each statement execute function refuse_change();

create function keep_final() returns trigger language plpgsql as $$
begin
  if exists (select from public.review_shown w where w.assignment_id = old.assignment_id) then
    raise exception 'others were shown: the opinion is final' using errcode = 'ZN016';
  end if;
  return new;
end $$;
create trigger review_sheet_final before update on review_sheet for each row
  when (old.state = 'sent' and new.state <> 'sent') execute function keep_final();

-- Nor does the same expert review the same application anew.
create function refuse_who_saw() returns trigger language plpgsql as $$
begin
  if exists (select from public.review_shown w
              where w.application_id = new.application_id and w.expert_id = new.expert_id) then
    raise exception 'this expert was shown the opinions on it' using errcode = 'ZN016';
  end if;
  return new;
end $$;
create trigger review_assignment_unseen before insert on review_assignment for each row execute function refuse_who_saw();

-- What is closed keeps the moment at which it closed; it may only open again, until later.
create function keep_closed() returns trigger language plpgsql as $$
begin
  if old.closes_at <= public.app_now() and new.closes_at <= public.app_now() then
    raise exception 'the review is closed already' using errcode = 'ZN003';
  end if;
  return new;
end $$;
create trigger review_round_closed before update of closes_at on review_round for each row
  when (new.closes_at is distinct from old.closes_at) execute function keep_closed();

alter table review_shown enable row level security;
alter table review_shown force row level security;
create policy review_shown_read on review_shown for select using (actor_is_system() or (select actor_oversees())
  or coalesce(scopes_of(call_id, track) && (select officer_scopes('review')), false) or actor_is_expert(expert_id));
create policy review_shown_note on review_shown for insert with check (actor_is_expert(expert_id));
grant select, insert (assignment_id, opinions) on review_shown to zhinan_app;
