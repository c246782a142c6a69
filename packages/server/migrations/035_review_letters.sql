-- Letters that a review sends by itself.

-- Letters of a day to an expert about what is due soon: one a day.
create table review_reminder (
  expert_id uuid not null references expert,
  day date not null,
  sheets integer not null check (sheets > 0),
  at timestamptz not null default app_now(),
  primary key (expert_id, day)
);
-- That officers were written to about a review that closed; closed again after an extension, again.
create table review_closing (
  call_id text not null,
  track text not null,
  closes_at timestamptz not null,
  at timestamptz not null default app_now(),
  primary key (call_id, track, closes_at),
  foreign key (call_id, track) references review_round (call_id, track)
);
create trigger review_reminder_append_only before update or delete or truncate on review_reminder
  for each statement execute function refuse_change();
create trigger review_closing_append_only before update or delete or truncate on review_closing
  for each statement execute function refuse_change();
alter table review_reminder enable row level security;
alter table review_reminder force row level security;
alter table review_closing enable row level security;
alter table review_closing force row level security;
create policy review_reminder_system on review_reminder for all using (actor_is_system()) with check (actor_is_system());
create policy review_closing_system on review_closing for all using (actor_is_system()) with check (actor_is_system());
grant select, insert on review_reminder, review_closing to zhinan_app;
