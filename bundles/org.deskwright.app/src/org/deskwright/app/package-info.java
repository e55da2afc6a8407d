/** The application that Equinox starts. */
package org.deskwright.app;
