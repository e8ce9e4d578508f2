/// Institutions, their posts, and people. Imports shared parts, the domain and the store.
package org.rapporteur.ui.people;
