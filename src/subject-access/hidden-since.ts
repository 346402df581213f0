/**
 * SQL over `access_document`: something has been kept, taken out of view or erased, or other people read the case, since its
 * draft was read from it (migrations 27 and 43 destroy such drafts; what was written in the same moment may not have seen
 * this one).
 */
export const hasHiddenSince = `exists (select from case_event e
  where e.case_id = access_document.case_id and e.number > access_document.prepared_from
    and e.type in ('ENTRY_KEPT_FROM_GUARDIANS', 'ENTRY_RESTRICTED', 'ENTRY_ERASED', 'PROTECTION_SET', 'FAMILY_CHANGED'))`;
