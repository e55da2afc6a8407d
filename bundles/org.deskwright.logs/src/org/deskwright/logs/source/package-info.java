/**
 * Where logs are read from. Start at {@link org.deskwright.logs.source.LogSource}.
 */
package org.deskwright.logs.source;
