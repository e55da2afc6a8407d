package org.deskwright.benchmarks.window;

import java.nio.file.Path;

import org.deskwright.benchmarks.editor.EditorBenchmark;
import org.deskwright.benchmarks.fleet.FleetBenchmark;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.testing.ITestHarness;
import org.eclipse.ui.testing.TestableObject;

/** The workbench itself, driven by the benchmark; ends with it. */
public final class WindowApplication implements IApplication, ITestHarness {
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
            run(System.getProperty("deskwright.benchmark"), Path.of(System.getProperty("deskwright.benchmark.path")));
        } catch (InterruptedException | RuntimeException | Error e) {
            e.printStackTrace();
        } finally {
            workbench.testingFinished();
        }
    }

    private static void run(String name, Path path) throws InterruptedException {
        switch (name) {
            case "fleet" -> new FleetBenchmark(path).run();
            case "editor" -> new EditorBenchmark(path).run();
            default -> throw new IllegalArgumentException("there is no benchmark of windows called " + name);
        }
    }
}
