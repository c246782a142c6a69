-- Mail: words that officers and administrators may change, a time that each person chooses for each kind, one digest a day,
-- and which mails somebody has seen inside the program.

-- The words of a mail in one language, a row for each change; the newest holds. Without words: the default again.
create table mail_template_version (
  template text not null,
  -- null: the platform's own mails.
  call_id text references call,
  locale text not null check (locale in ('zh', 'en')),
  n integer not null check (n > 0),
  subject text check (length(trim(subject)) between 1 and 300),
  body text check (length(trim(body)) between 1 and 10000),
  changed_by uuid not null references auth.user default actor_id(),
  changed_at timestamptz not null default app_now(),
  unique nulls not distinct (call_id, template, locale, n),
  check ((subject is null) = (body is null))
);
create trigger mail_template_version_append_only before update or delete or truncate on mail_template_version
  for each statement execute function refuse_change();
alter table mail_template_version enable row level security;
alter table mail_template_version force row level security;
create policy mail_template_read on mail_template_version for select using (actor_is_known());
create policy mail_template_write on mail_template_version for insert
  with check (changed_by = actor_id() and case when call_id is null then actor_has_role('admin') else actor_runs_call(call_id) end);
grant select, insert (template, call_id, locale, n, subject, body) on mail_template_version to zhinan_app;

alter table mail
  add column kind text not null default 'account',
  add column call_id text references call,
  add column link text,
  add column template_n integer,
  add column fault text,
  add column read_at timestamptz,
  add column digest_id uuid references mail,
  add column unsubscribe_token uuid not null default gen_random_uuid();
comment on column mail.template_n is 'which change of its words; null: the default';
comment on column mail.fault is 'why words that somebody had written could not be used, and the default was';
comment on column mail.state is 'kept: no mail server is set; waiting: for the next digest; digested: told of in one; off: only kept here';
alter table mail drop constraint mail_state_check;
alter table mail add check (state in ('queued', 'sent', 'kept', 'failed', 'waiting', 'digested', 'off'));
create index mail_waiting on mail (user_id, created_at) where state = 'waiting';
create index mail_unread on mail (user_id) where read_at is null and kind <> 'account';
create unique index mail_unsubscribe on mail (unsubscribe_token);
create index mail_fault on mail (template, created_at desc) where fault is not null;
-- Rewriting them is the system's, which row-level security asks for.
select set_config('zhinan.actor', 'system', true);
update mail set read_at = created_at, kind = case
  when template in ('unitVerified', 'unitRejected', 'approvalAsked', 'approved', 'sentBack', 'fileInfected') then 'unit'
  when template = 'submissionReceipt' then 'receipt'
  when template = 'returnedForCorrection' then 'returned'
  when template in ('eligible', 'ineligible', 'companionFreed', 'sanctionConfirmed', 'sanctionLifted') then 'outcome'
  when template in ('deadlineExtended', 'latePermitted') then 'extension'
  when template = 'announcement' then 'announcement'
  when template = 'notSubmitted' then 'reminder'
  when template = 'newMessage' then 'message'
  else 'account' end;
select set_config('zhinan.actor', '', true);
grant update (digest_id, read_at) on mail to zhinan_app;

-- Which mails have been seen: one's own to say, and nothing else of them.
create function mails_seen(which uuid[]) returns void language plpgsql as $$
declare
  who text := current_setting('zhinan.actor', true);
  me uuid := public.actor_id();
begin
  perform set_config('zhinan.actor', 'system', true);
  update public.mail set read_at = public.app_now()
   where user_id = me and read_at is null and (which is null or id = any (which));
  perform set_config('zhinan.actor', coalesce(who, ''), true);
end $$;

-- When somebody wants mail of a kind. What has legal weight cannot be turned off.
create table mail_setting (
  user_id uuid not null references auth.user on delete cascade,
  kind text not null check (kind in ('unit', 'receipt', 'returned', 'outcome', 'extension', 'announcement', 'reminder', 'message')),
  timing text not null check (timing in ('now', 'daily', 'off')),
  changed_at timestamptz not null default app_now(),
  primary key (user_id, kind),
  constraint mail_setting_weight check (timing <> 'off' or kind in ('announcement', 'reminder', 'message'))
);
alter table mail_setting enable row level security;
alter table mail_setting force row level security;
create policy mail_setting_own on mail_setting for all using (actor_is_system() or user_id = actor_id())
  with check (actor_is_system() or user_id = actor_id());
grant select, insert, update on mail_setting to zhinan_app;

-- The time in force: as chosen, else at once; an officer is asked by many and gets messages once a day.
create function mail_timing(person uuid, of_kind text) returns text language plpgsql as $$
declare
  who text := current_setting('zhinan.actor', true);
  answer text;
begin
  perform set_config('zhinan.actor', 'system', true);
  answer := coalesce(
    (select s.timing from public.mail_setting s where s.user_id = person and s.kind = of_kind),
    case when of_kind = 'message' and exists (select from public.staff_role r
           where r.user_id = person and r.role = 'officer' and r.revoked_at is null) then 'daily' else 'now' end);
  perform set_config('zhinan.actor', coalesce(who, ''), true);
  return answer;
end $$;

-- One digest a person and day.
create table mail_digest (
  user_id uuid not null references auth.user on delete cascade,
  day date not null,
  mail_id uuid not null references mail,
  at timestamptz not null default app_now(),
  primary key (user_id, day)
);
alter table mail_digest enable row level security;
alter table mail_digest force row level security;
create policy mail_digest_system on mail_digest for all using (actor_is_system()) with check (actor_is_system());
grant select, insert on mail_digest to zhinan_app;

-- Open pages of the reader hear that there is something new.
create function tell_reader() returns trigger language plpgsql as $$
begin
  perform pg_notify('zhinan_live', 'person:' || new.user_id);
  return null;
end $$;
create trigger mail_live after insert on mail for each row when (new.user_id is not null and new.kind <> 'account')
  execute function tell_reader();
