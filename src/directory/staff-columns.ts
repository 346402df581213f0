/** Nobody logs in by a subject that begins so: the login is still to be connected. */
export const NO_LOGIN_YET = 'none:';

/** What the administrator sees of `staff s`: as `StaffMemberDto`. */
export const STAFF_COLUMNS = `
  s.id, s.name, s.email, s.language, s.active, not starts_with(s.login_subject, '${NO_LOGIN_YET}') as "hasLogin",
  (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'role', r.role, 'serviceId', r.service_id,
      'from', r.valid_from, 'until', r.valid_until) order by r.valid_from, r.role), '[]')
    from role_assignment r
    where r.staff_id = s.id and (r.valid_until is null or r.valid_until >= current_today())) as roles`;
