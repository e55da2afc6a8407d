/** What several packages of this bundle share and nobody else needs. */
package org.deskwright.core.internal;
