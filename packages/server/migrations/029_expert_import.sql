-- Experts from Excel. What such a file says is for those who keep the pool, and for who oversees: other officers, who import
-- the registry, see none of it.
alter table import_run drop constraint import_run_kind_check;
alter table import_run add constraint import_run_kind_check
  check (kind in ('units', 'facts', 'members', 'projects', 'sanctions', 'experts'));
create policy import_run_of_experts on import_run as restrictive for all
  using (kind <> 'experts' or actor_is_system() or (select actor_keeps_experts()) or (select actor_oversees()))
  with check (kind <> 'experts' or actor_is_system() or (select actor_keeps_experts()));
create policy import_row_of_experts on import_row as restrictive for all
  using (exists (select from import_run r where r.id = run_id));
create policy import_file_of_experts on import_file as restrictive for all
  using (exists (select from import_run r where r.id = run_id));
