package org.deskwright.cli.internal.osgi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.deskwright.cli.DeskwrightCommand;
import org.deskwright.cli.ProcessConsole;
import org.deskwright.cli.Toolbox;
import org.deskwright.cli.internal.Ahead;
import org.deskwright.core.check.CheckProvider;
import org.deskwright.core.check.CheckRegistry;
import org.deskwright.core.intake.EvidenceReader;
import org.deskwright.core.topic.TopicCatalogue;
import org.deskwright.estate.account.AwsAccounts;
import org.deskwright.estate.live.LiveEstate;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The command line in the product: readers and checks are what the bundles offer as services. */
public final class CommandLineApplication implements IApplication {
    private static final String DIAGNOSE = "diagnose";

    private Thread worker;

    @Override
    public Object start(IApplicationContext context) {
        synchronized (this) {
            worker = Thread.currentThread();
        }
        context.applicationRunning();
        BundleContext bundles = FrameworkUtil.getBundle(CommandLineApplication.class).getBundleContext();
        String[] args = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        String version = bundles.getBundle().getVersion().toString();
        Ahead<TopicCatalogue> catalogue = new Ahead<>(TopicCatalogue::bundled);
        Ahead<CheckRegistry> registry = new Ahead<>(
                () -> CheckRegistry.of(services(bundles, CheckProvider.class), catalogue.get()));
        if (args.length > 0 && args[0].equals(DIAGNOSE)) {
            registry.begin(); // while the arguments are looked at
        }
        Toolbox toolbox = new Toolbox(version, () -> services(bundles, EvidenceReader.class), catalogue, registry,
                () -> services(bundles, LiveEstate.class).stream().findFirst(),
                () -> services(bundles, AwsAccounts.class).stream().findFirst());
        return DeskwrightCommand.run(args, ProcessConsole.console(), toolbox);
    }

    @Override
    public synchronized void stop() {
        if (worker != null) {
            worker.interrupt();
        }
    }

    /** In the order of their class names, so that two runs are alike. */
    private static <T> List<T> services(BundleContext bundles, Class<T> type) {
        try {
            Collection<ServiceReference<T>> references = bundles.getServiceReferences(type, null);
            List<T> services = new ArrayList<>();
            for (ServiceReference<T> reference : references) {
                T service = bundles.getService(reference);
                if (service != null) {
                    services.add(service);
                }
            }
            services.sort(Comparator.comparing(s -> s.getClass().getName()));
            return services;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("No filter was given, and it was found wrong", e);
        }
    }
}
