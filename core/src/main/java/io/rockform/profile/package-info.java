// SPDX-License-Identifier: Apache-2.0
/**
 * What a StarRocks server is and can do: version, run mode, backends, named features. Every version gate lives here.
 */
@NullMarked
package io.rockform.profile;

import org.jspecify.annotations.NullMarked;
