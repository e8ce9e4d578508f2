/// Documents and the recommendations in them. Imports shared parts, the domain and the store.
package org.rapporteur.ui.recommendation;
