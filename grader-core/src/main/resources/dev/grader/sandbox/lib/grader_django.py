"""The pytest plugin for Django projects without pytest-django: what `manage.py test` does around
the tests."""

import pytest


@pytest.hookimpl(tryfirst=True)
def pytest_sessionstart():
    import django

    django.setup()


@pytest.fixture(scope="session", autouse=True)
def _django_databases():
    from django.test.utils import (
        setup_databases,
        setup_test_environment,
        teardown_databases,
        teardown_test_environment,
    )

    setup_test_environment()
    databases = setup_databases(verbosity=0, interactive=False)
    yield
    teardown_databases(databases, verbosity=0)
    teardown_test_environment()
