/** How AWS is asked. */
package org.deskwright.aws.internal;
