"""Hypothesis profiles: ``ci`` gives the same examples on every run, ``dev`` looks for new ones.

``--hypothesis-profile`` chooses; without it the ``CI`` variable does.
"""

import os

from hypothesis import settings

settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("dev", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "dev")
