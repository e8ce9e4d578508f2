/// All that is kept: the journal, its keys, and the working copy that is queried.
///
/// The journal is the truth: an append-only file of encrypted, chained revisions. The H2 database is
/// a working copy of it, rebuilt whenever it is missing, damaged, behind or of an older program.
/// [org.rapporteur.store.Store] is the door; it belongs to one thread, which is never interrupted.
/// The only package with `java.sql`; it may import the domain.
package org.rapporteur.store;
