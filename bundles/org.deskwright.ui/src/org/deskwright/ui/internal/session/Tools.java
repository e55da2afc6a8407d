package org.deskwright.ui.internal.session;

import java.util.List;

import org.deskwright.core.check.CheckProvider;
import org.deskwright.core.check.CheckRegistry;
import org.deskwright.core.engine.CheckEngine;
import org.deskwright.core.intake.EvidenceReader;
import org.deskwright.core.intake.Intake;
import org.deskwright.core.topic.TopicCatalogue;
import org.deskwright.ui.thread.UiThreadGuard;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/** The readers and checks that were there when a job began. */
record Tools(List<EvidenceReader> readers, List<CheckProvider> providers, TopicCatalogue catalogue) {
    Intake intake() {
        return new Intake(UiThreadGuard.readers(readers));
    }

    CheckRegistry registry() {
        return CheckRegistry.of(UiThreadGuard.providers(providers), catalogue);
    }

    CheckEngine engine(CheckRegistry registry) {
        return new CheckEngine(registry, catalogue, version());
    }

    /** Without the build stamp: a report does not change because somebody built again. */
    private static String version() {
        Bundle bundle = FrameworkUtil.getBundle(TopicCatalogue.class);
        Version version = bundle == null ? Version.emptyVersion : bundle.getVersion();
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }
}
