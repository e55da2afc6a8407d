/**
 * The perspective in which logs are read.
 */
package org.deskwright.logs.ui.perspective;
