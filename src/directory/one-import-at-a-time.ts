/**
 * Until the transaction's end no other import of this municipality goes on, by page or by command: what is compared is what is
 * written. Its parameter is the municipality's id.
 */
export const ONE_IMPORT_AT_A_TIME = `select pg_advisory_xact_lock(hashtextextended('directory import ' || $1, 0))`;
