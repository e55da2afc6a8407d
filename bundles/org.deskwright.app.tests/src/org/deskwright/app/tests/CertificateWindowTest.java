package org.deskwright.app.tests;

import java.nio.file.Path;
import java.util.Optional;

import org.deskwright.certificates.known.KnownAuthorities;
import org.deskwright.certificates.ui.desk.CertificateDesk;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.testing.ui.CertificatesBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A test with the certificates of the service in the window, and no others. */
@ExtendWith(PictureOnFailure.class)
abstract class CertificateWindowTest {
    static final String G2 = "known starfield-services-root-g2";
    static final String CROSS = "known starfield-services-root-g2-by-starfield-class-2";

    final WorkbenchBot workbench = new WorkbenchBot();
    CertificatesBot certificates;

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        workbench.sample();
        certificates = CertificatesBot.open(workbench);
    }

    @AfterEach
    void end() {
        certificates.filter("");
        workbench.show("org.deskwright.certificates.details");
        CertificateDesk desk = desk();
        desk.judgeAt(Optional.empty());
        desk.close(desk.current().files().stream().map(file -> file.name()).toList());
        workbench.closeEditors();
    }

    static CertificateDesk desk() {
        return Ui.get(() -> PlatformUI.getWorkbench().getService(CertificateDesk.class));
    }

    static Certificate known(String identity) {
        return KnownAuthorities.bundled().byId(identity.replace("known ", "")).orElseThrow().certificate();
    }
}
