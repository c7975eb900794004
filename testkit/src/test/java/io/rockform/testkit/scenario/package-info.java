// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.rockform.testkit.scenario;

import org.jspecify.annotations.NullMarked;
