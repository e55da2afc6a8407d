package org.deskwright.benchmarks.fleet;

import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.testing.ITestHarness;
import org.eclipse.ui.testing.TestableObject;

/** The workbench itself, driven by the benchmark; ends with it. */
public final class FleetApplication implements IApplication, ITestHarness {
    private final TestableObject workbench = PlatformUI.getTestableObject();

    @Override
    public Object start(IApplicationContext context) throws Exception {
        workbench.setTestHarness(this);
        IApplication application = (IApplication) Platform.getBundle("org.deskwright.app")
                .loadClass("org.deskwright.app.Application").getDeclaredConstructor().newInstance();
        return application.start(context);
    }

    @Override
    public void stop() {
        // the workbench ends when the benchmark does
    }

    @Override
    public void runTests() {
        workbench.testingStarting();
        try {
            new FleetBenchmark(Path.of(System.getProperty("deskwright.benchmark.case"))).run();
        } catch (InterruptedException | RuntimeException | Error e) {
            e.printStackTrace();
        } finally {
            workbench.testingFinished();
        }
    }
}
