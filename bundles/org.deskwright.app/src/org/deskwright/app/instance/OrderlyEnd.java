package org.deskwright.app.instance;

import java.time.Duration;

import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.launch.Framework;

/**
 * When the system ends the process, as it does when the user logs out or types Ctrl+C in the terminal, the workbench
 * closes as if its window were closed: nobody else keeps the layout of the window and the settings. Nothing is asked.
 */
public final class OrderlyEnd implements AutoCloseable {
    /** Systems kill what has not ended after about that time. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Thread hook;

    private OrderlyEnd(Thread hook) {
        this.hook = hook;
    }

    /**
     * From now on the end waits until all bundles have stopped, since they keep their settings when they do.
     *
     * @param close has the workbench close, and returns at once; called on a thread of the virtual machine
     */
    public static OrderlyEnd with(Runnable close) {
        Framework framework = FrameworkUtil.getBundle(OrderlyEnd.class).getBundleContext().getBundle(0)
                .adapt(Framework.class);
        Thread hook = new Thread(() -> {
            close.run();
            await(framework);
        }, "Orderly end");
        OrderlyEnd end = new OrderlyEnd(hook);
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            // it ends already, and there is nothing to keep yet
            return end;
        }
        return end;
    }

    private static void await(Framework framework) {
        try {
            framework.waitForStop(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The workbench has ended by itself. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // it is what ended it, and waits for the rest
            return;
        }
    }
}
