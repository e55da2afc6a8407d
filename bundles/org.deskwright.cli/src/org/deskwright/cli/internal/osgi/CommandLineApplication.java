package org.deskwright.cli.internal.osgi;

import java.util.ArrayList;
import java.util.List;

import org.deskwright.cli.DeskwrightCommand;
import org.deskwright.cli.ProcessConsole;
import org.deskwright.cli.internal.Tools;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The command line in the framework: readers and checks are what all bundles offer as services, plug-ins too. */
public final class CommandLineApplication implements IApplication {
    private Thread worker;

    @Override
    public Object start(IApplicationContext context) {
        synchronized (this) {
            worker = Thread.currentThread();
        }
        context.applicationRunning();
        BundleContext bundles = FrameworkUtil.getBundle(CommandLineApplication.class).getBundleContext();
        String[] args = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        return DeskwrightCommand.run(args, ProcessConsole.console(),
                Tools.of(args, bundles.getBundle().getVersion().toString(), services(bundles)));
    }

    @Override
    public synchronized void stop() {
        if (worker != null) {
            worker.interrupt();
        }
    }

    private static Tools.Services services(BundleContext bundles) {
        return new Tools.Services() {
            @Override
            public <T> List<T> of(Class<T> type) {
                return services(bundles, type);
            }
        };
    }

    private static <T> List<T> services(BundleContext bundles, Class<T> type) {
        try {
            List<T> services = new ArrayList<>();
            for (ServiceReference<T> reference : bundles.getServiceReferences(type, null)) {
                T service = bundles.getService(reference);
                if (service != null) {
                    services.add(service);
                }
            }
            return services;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("No filter was given, and it was found wrong", e);
        }
    }
}
