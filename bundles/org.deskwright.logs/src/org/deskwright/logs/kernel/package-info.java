/**
 * What goes over the bytes of a log as fast as the machine allows: where lines end and where any of many literals
 * stand.
 * <p>
 * Start at {@link org.deskwright.logs.kernel.Kernels#best()}, which gives the {@link org.deskwright.logs.kernel.Kernel}
 * of this machine, and at {@link org.deskwright.logs.kernel.LiteralSet}. Every kernel finds the same; they differ in
 * speed alone. Positions are counted in bytes. Kernels and literal sets are immutable and safe to share; nothing here
 * does input or output.
 */
package org.deskwright.logs.kernel;
