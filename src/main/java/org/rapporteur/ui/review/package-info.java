/// What is kept of all missions: searched, narrowed by facets and by time, and what was deleted.
/// Imports shared parts, the domain and the store.
package org.rapporteur.ui.review;
