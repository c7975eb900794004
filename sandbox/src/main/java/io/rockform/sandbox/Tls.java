// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.sandbox.wire.SelfSignedKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collections;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The key and certificate by which a sandbox offers TLS. Clients choose: who asks for none is let in without, as StarRocks
 * does by default.
 */
public final class Tls {
    private final SSLContext context;
    private final X509Certificate certificate;

    private Tls(SSLContext context, X509Certificate certificate) {
        this.context = context;
        this.certificate = certificate;
    }

    /**
     * A fresh key with a certificate for {@code localhost} and {@code 127.0.0.1} that it signs itself.
     *
     * @throws RockformException FILE if this Java has no {@code keytool}, by which it is made
     */
    public static Tls selfSigned() {
        return new SelfSignedKeys().use(Tls::of);
    }

    /**
     * The key and certificate of a key store, PKCS12 or JKS, that has one.
     *
     * @throws RockformException FILE if it cannot be read, or holds no key
     */
    public static Tls of(Path keyStore, String password) {
        try {
            KeyStore keys = KeyStore.getInstance(keyStore.toFile(), password.toCharArray());
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, password.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return new Tls(context, certificate(keys, keyStore));
        } catch (IOException | GeneralSecurityException e) {
            throw new RockformException(unusable(keyStore, String.valueOf(e.getMessage())), e);
        }
    }

    private static X509Certificate certificate(KeyStore keys, Path keyStore) throws GeneralSecurityException {
        for (String alias : Collections.list(keys.aliases())) {
            if (keys.isKeyEntry(alias) && keys.getCertificate(alias) instanceof X509Certificate found) {
                return found;
            }
        }
        throw new RockformException(unusable(keyStore, "it holds no private key"));
    }

    private static Problem unusable(Path keyStore, String why) {
        return new Problem(
                ProblemCode.FILE,
                "the key store " + keyStore + " cannot be used: " + why,
                null,
                "Give a PKCS12 or JKS file with one private key, and its password.");
    }

    /** What clients are shown, and may be told to trust. */
    public X509Certificate certificate() {
        return certificate;
    }

    SSLContext context() {
        return context;
    }
}
