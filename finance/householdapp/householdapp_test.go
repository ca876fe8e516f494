package householdapp_test

import (
	"testing"

	"fabrique/app/apptest"
)

func TestStories(t *testing.T) { apptest.Stories(t) }
