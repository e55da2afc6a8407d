package org.deskwright.directory;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.deskwright.policy.live.DomainCall;
import org.deskwright.policy.live.DomainDialog;
import org.deskwright.policy.live.ServerCertificate;

/** Answers what a reading asks, and keeps what it told. */
class Answers implements DomainDialog {
    final List<ServerCertificate> certificates = new CopyOnWriteArrayList<>();
    final List<DomainCall> calls = new CopyOnWriteArrayList<>();
    final List<char[]> given = new CopyOnWriteArrayList<>();
    private final String password;
    private final Trust trust;

    Answers(String password, Trust trust) {
        this.password = password;
        this.trust = trust;
    }

    @Override
    public Optional<char[]> password(String user) {
        char[] letters = password.toCharArray();
        given.add(letters);
        return Optional.of(letters);
    }

    @Override
    public Trust certificate(ServerCertificate certificate) {
        certificates.add(certificate);
        return trust;
    }

    @Override
    public void called(DomainCall call) {
        calls.add(call);
    }
}
