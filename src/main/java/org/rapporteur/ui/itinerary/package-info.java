/// A mission's days and meetings. Imports shared parts, the domain and the store.
package org.rapporteur.ui.itinerary;
