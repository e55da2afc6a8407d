package org.deskwright.certificates.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.deskwright.certificates.CertificateMaker;
import org.deskwright.certificates.CertificateMaker.Made;
import org.deskwright.certificates.path.PathBuilder.Paths;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.Oids;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random meshes of authorities that signed each other, against every order in which their certificates can stand. */
class AllPathsTest {
    private static final List<KeyPair> KEYS = IntStream.range(0, 5).mapToObj(_ -> CertificateMaker.keyPair()).toList();
    private static final int MESHES = 120;
    private static final int MOST = 7;

    /** One certificate, and between which authorities it stands; the server is none. */
    private record Link(Certificate certificate, int subject, int issuer) {}

    static LongStream seeds() {
        return LongStream.range(0, MESHES);
    }

    private static Made self(int authority) {
        return CertificateMaker.root("CA " + authority).keys(KEYS.get(authority)).make();
    }

    private static List<Link> mesh(Random random) {
        int authorities = 2 + random.nextInt(KEYS.size() - 1);
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < authorities && links.size() < MOST; i++) {
            if (random.nextInt(3) > 0) {
                links.add(new Link(self(i).certificate(), i, i));
            }
            for (int j = 0; j < authorities && links.size() < MOST; j++) {
                for (int n = i == j ? 0 : random.nextInt(10) / 4; n > 0 && links.size() < MOST; n--) {
                    links.add(link(random, i, j));
                }
            }
        }
        return links;
    }

    private static Link link(Random random, int subject, int issuer) {
        CertificateMaker maker = CertificateMaker.authority("CA " + subject, self(issuer)).keys(KEYS.get(subject));
        if (random.nextBoolean()) {
            maker.without(Oids.AUTHORITY_KEY_ID);
        }
        return new Link(maker.make().certificate(), subject, issuer);
    }

    /** Every order of every choice of the links that is a way upwards and passes no authority twice. */
    private static List<List<Link>> ways(Link from, List<Link> links) {
        List<List<Link>> ways = new ArrayList<>();
        extend(List.of(from), links, ways);
        return ways;
    }

    private static void extend(List<Link> way, List<Link> links, List<List<Link>> ways) {
        if (isWay(way)) {
            ways.add(way);
        }
        for (Link one : links) {
            if (!way.contains(one)) {
                List<Link> longer = new ArrayList<>(way);
                longer.add(one);
                extend(longer, links, ways);
            }
        }
    }

    private static boolean isWay(List<Link> way) {
        Set<Integer> passed = new HashSet<>();
        for (int i = 0; i < way.size(); i++) {
            if (!passed.add(way.get(i).subject()) || i > 0 && way.get(i - 1).issuer() != way.get(i).subject()) {
                return false;
            }
        }
        return true;
    }

    private static Set<List<Certificate>> certificates(Collection<List<Link>> ways) {
        return ways.stream().map(way -> way.stream().map(Link::certificate).toList()).collect(Collectors.toSet());
    }

    private static Set<List<Certificate>> found(Paths paths) {
        assertFalse(paths.cut());
        Set<List<Certificate>> found = paths.paths().stream().map(CertificatePath::certificates)
                .collect(Collectors.toSet());
        assertEquals(paths.paths().size(), found.size(), "one is told twice");
        return found;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyWayIsFoundAndNoOther(long seed) {
        Random random = new Random(seed);
        List<Link> links = mesh(random);
        int issuer = random.nextInt(2);
        Certificate server = CertificateMaker.server("a.example.com", self(issuer)).make().certificate();
        List<List<Link>> ways = ways(new Link(server, -1, issuer), links);
        PathBuilder builder = new PathBuilder(links.stream().map(Link::certificate).toList());
        assertEquals(certificates(ways.stream()
                .filter(way -> ways.stream()
                        .noneMatch(other -> other.size() == way.size() + 1 && other.subList(0, way.size()).equals(way)))
                .toList()), found(builder.all(server)));
        List<Certificate> anchors = links.stream().filter(_ -> random.nextInt(3) == 0).map(Link::certificate).toList();
        assertEquals(
                certificates(ways.stream().filter(way -> anchors.contains(way.getLast().certificate()))
                        .filter(way -> way.subList(0, way.size() - 1).stream().map(Link::certificate)
                                .noneMatch(anchors::contains))
                        .toList()),
                found(builder.to(new TrustStore("some", anchors), server)));
    }
}
