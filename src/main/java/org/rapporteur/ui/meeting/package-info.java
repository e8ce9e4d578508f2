/// The meeting: its agenda, its notes as they are typed, who is present. Imports shared parts, the
/// domain and the store.
package org.rapporteur.ui.meeting;
