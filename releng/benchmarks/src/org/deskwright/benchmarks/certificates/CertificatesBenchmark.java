package org.deskwright.benchmarks.certificates;

import java.io.BufferedWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.file.CertificateFiles;
import org.deskwright.certificates.file.Password;
import org.deskwright.certificates.known.KnownAuthorities;
import org.deskwright.certificates.lint.Lints;
import org.deskwright.certificates.text.Pem;
import org.deskwright.certificates.x509.Certificate;

/**
 * Many certificates read, linted and sorted by when they end. {@code CertificatesBenchmark FILE COUNT SERVERS} makes
 * the file where there is none: those that come with Deskwright and those of a PEM file of servers in turns, each with
 * another serial number. Prints the milliseconds of each part and since the process began.
 */
public final class CertificatesBenchmark {
    private CertificatesBenchmark() {
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        if (!Files.exists(file)) {
            make(file, Integer.parseInt(args[1]),
                    CertificateFiles.read(Path.of(args[2]), Password.NONE).certificates());
            return;
        }
        long begun = System.nanoTime();
        CertificateFile read = CertificateFiles.read(file, Password.NONE);
        long done = System.nanoTime();
        Lints lints = Lints.bundled();
        long hits = read.found().parallelStream().mapToLong(one -> lints.hits(one.certificate()).size()).sum();
        long linted = System.nanoTime();
        List<Certificate> sorted = read.certificates().stream()
                .sorted(Comparator.comparing(Certificate::notAfter).thenComparing(Certificate::name)).toList();
        long end = System.nanoTime();
        Instant now = Instant.now();
        Instant start = ProcessHandle.current().info().startInstant().orElse(now);
        System.out.printf(Locale.ROOT, "read=%d lint=%d sort=%d total=%d cpu=%d certificates=%d hits=%d%n",
                (done - begun) / 1_000_000, (linted - done) / 1_000_000, (end - linted) / 1_000_000,
                Duration.between(start, now).toMillis(),
                ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis(), sorted.size(),
                hits);
    }

    private static void make(Path file, int count, List<Certificate> servers) throws Exception {
        List<Certificate> known = KnownAuthorities.bundled().all().stream().map(one -> one.certificate())
                .filter(one -> one.serialBytes() >= 4).toList();
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.ISO_8859_1)) {
            for (int i = 0; i < count; i++) {
                List<Certificate> from = i % 2 == 0 ? known : servers;
                Certificate one = from.get(i / 2 % from.size());
                byte[] bytes = one.encoded();
                int serial = one.tree().part(0).part(1).contentOffset();
                for (int at = 1; at < 4; at++) {
                    bytes[serial + at] = (byte) (i >> 8 * (at - 1));
                }
                out.write(Pem.of(Certificate.read(bytes)));
            }
        }
    }
}
