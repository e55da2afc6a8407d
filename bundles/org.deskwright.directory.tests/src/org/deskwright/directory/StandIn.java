package org.deskwright.directory;

import java.net.InetAddress;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.asn1.ASN1Sequence;
import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.util.OID;
import com.unboundid.util.ssl.cert.PublicKeyAlgorithmIdentifier;
import com.unboundid.util.ssl.cert.SignatureAlgorithmIdentifier;
import com.unboundid.util.ssl.cert.X509Certificate;
import com.unboundid.util.ssl.cert.X509CertificateExtension;

/** A server on this machine that speaks LDAP within TLS, looks a little like a domain, and fails as it is told to. */
final class StandIn implements AutoCloseable {
    static final String BASE = "DC=stand,DC=in";
    static final String USER = "CN=Reader," + BASE;
    static final String PASSWORD = "a-marked-secret";
    static final int UNITS = 1100;
    private static final long HOUR = 3_600_000;
    private static final Map<String, SSLContext> TLS = new HashMap<>();

    /** What is done instead of answering a search. */
    interface Fault {
        void at(InMemoryDirectoryServer server, InMemoryInterceptedSearchRequest request, int page)
                throws LDAPException;
    }

    private final InMemoryDirectoryServer server;
    private final Map<String, Fault> faults = new ConcurrentHashMap<>();
    private final List<CountDownLatch> waiting = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> pages = new ConcurrentHashMap<>();

    /** @param name that the certificate is made for; an address */
    StandIn(String name) throws Exception {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
        config.setSchema(null);
        config.addAdditionalBindCredentials(USER, PASSWORD);
        config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
        config.setCustomRootDSEAttributes(
                List.of(new Attribute("defaultNamingContext", BASE), new Attribute("dnsHostName", "dc.stand.in")));
        config.setListenerConfigs(InMemoryListenerConfig.createLDAPSConfig("tls", InetAddress.getByName("127.0.0.1"), 0,
                tls(name).getServerSocketFactory(), null));
        config.addInMemoryOperationInterceptor(new Interceptor());
        server = new InMemoryDirectoryServer(config);
        server.add("dn: " + BASE, "objectClass: domainDNS", "gPLink: [LDAP://CN={A},CN=Policies;0]");
        server.add("dn: CN=System," + BASE, "objectClass: container");
        server.add("dn: CN=Policies,CN=System," + BASE, "objectClass: container");
        server.add("dn: CN={31B2F340-016D-11D2-945F-00C04FB984F9},CN=Policies,CN=System," + BASE,
                "objectClass: groupPolicyContainer", "displayName: One", "versionNumber: 1");
        for (int i = 0; i < UNITS; i++) {
            server.add("dn: OU=Unit " + i + "," + BASE, "objectClass: organizationalUnit");
        }
        server.startListening();
    }

    /** Made once for each name, because keys take their time. */
    private static synchronized SSLContext tls(String name) throws Exception {
        SSLContext made = TLS.get(name);
        if (made == null) {
            made = made(name);
            TLS.put(name, made);
        }
        return made;
    }

    private static SSLContext made(String name) throws Exception {
        X509CertificateExtension names = new X509CertificateExtension(new OID("2.5.29.17"), false,
                new ASN1Sequence(new ASN1OctetString((byte) 0x87, InetAddress.getByName(name).getAddress())).encode());
        long now = System.currentTimeMillis();
        var made = X509Certificate.generateSelfSignedCertificate(SignatureAlgorithmIdentifier.SHA_256_WITH_RSA,
                PublicKeyAlgorithmIdentifier.RSA, 2048, new DN("CN=stand-in"), now - HOUR, now + HOUR, names);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry("key", made.getSecond().getPrivate(), new char[0],
                new Certificate[]{made.getFirst().toCertificate()});
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, new char[0]);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    /** @param filter part of the filter of the searches that fail */
    StandIn failing(String filter, Fault fault) {
        faults.put(filter, fault);
        return this;
    }

    /** The server waits for its answers to end before it is closed; then whatever waits for this goes on. */
    StandIn untilClosed(CountDownLatch latch) {
        waiting.add(latch);
        return this;
    }

    static Fault saying(ResultCode code) {
        return (_, _, _) -> {
            throw new LDAPException(code, "as it was told to");
        };
    }

    private final class Interceptor extends InMemoryOperationInterceptor {
        @Override
        public void processSearchRequest(InMemoryInterceptedSearchRequest request) throws LDAPException {
            String filter = request.getRequest().getFilter().toString();
            int page = pages.merge(filter, 1, Integer::sum);
            for (Map.Entry<String, Fault> fault : faults.entrySet()) {
                if (filter.contains(fault.getKey())) {
                    fault.getValue().at(server, request, page);
                }
            }
        }
    }

    int port() {
        return server.getListenPort("tls");
    }

    @Override
    public void close() {
        waiting.forEach(CountDownLatch::countDown);
        server.shutDown(true);
    }
}
