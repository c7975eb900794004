// SPDX-License-Identifier: Apache-2.0
/**
 * Where schemas come from: the models, SQL files, a server, the revisions. Every source is as good as another.
 */
@NullMarked
package io.rockform.source;

import org.jspecify.annotations.NullMarked;
