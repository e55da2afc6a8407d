/**
 * What known failures left behind in a log. Start at {@link org.deskwright.logs.ui.hits.HitsView}.
 */
package org.deskwright.logs.ui.hits;
