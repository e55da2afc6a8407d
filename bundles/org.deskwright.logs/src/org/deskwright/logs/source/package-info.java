/**
 * Where logs are read from. Start at {@link org.deskwright.logs.source.MappedLog}.
 */
package org.deskwright.logs.source;
